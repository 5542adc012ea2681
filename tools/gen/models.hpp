// The rows of core_store: the content models that say what the other tables are. References stay within the project.
#pragma once

#include "writer.hpp"

namespace dumpfix::gen {

void write_models(Writer& out);

} // namespace dumpfix::gen
