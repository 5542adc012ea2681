// What a dump has before and after its rows: header, settings, definitions, sequences and keys.
#pragma once

#include "writer.hpp"

namespace dumpfix::gen {

/// PostgreSQL: header, settings, all tables and their sequences. MySQL and MariaDB: header and settings.
void write_prelude(Writer& out);
/// PostgreSQL: values of the sequences, primary keys, the last lines. MySQL and MariaDB: settings given back.
void write_epilogue(Writer& out);

} // namespace dumpfix::gen
