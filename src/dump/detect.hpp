// What kind of dump the first bytes belong to.
#pragma once

#include "base/dialect.hpp"

#include <string>
#include <string_view>

namespace dumpfix::dump {

/// What the first bytes say. `refusal` is non-empty for what cannot be read as plain SQL (PGDMP, tar, UTF-16, SQLite
/// file or .dump): `refusal` says what it is, `hint` what to do instead.
struct Detected {
  Dialect dialect = Dialect::unknown;
  std::string tool_version;   ///< as in "Dumped by pg_dump version 15.18", "MariaDB dump 10.19  Distrib 10.11"
  std::string server_version; ///< as in "Dumped from database version …", "Server version …"
  bool has_header = false;    ///< the tool's own header comment is there, so its closing comment must be there too
  std::string refusal;
  std::string hint;
};

/// Looks at up to the first 64 KiB. Headers first; without one (--compact, -- no comments) by what the statements look
/// like (back quotes, /*!NNNNN, ENGINE= → mysql; COPY … FROM stdin, SET statement_timeout, pg_catalog → postgres).
Detected detect(std::string_view head);

} // namespace dumpfix::dump
