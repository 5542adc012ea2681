// Points in time: PostgreSQL's timestamptz and date text, as pg_dump writes it (DateStyle ISO), to wall time in UTC.
#pragma once

#include <string>
#include <string_view>

namespace dumpfix::rewrite {

/// "2021-05-04 10:11:12.345+02" → "2021-05-04 08:11:12.345"; "…-03:06:28" too; years beyond 9999 and " BC" as
/// PostgreSQL writes them; "infinity", "-infinity" stay. Text without an offset is appended as it is. The digits of the
/// fraction are kept. Appends to `out`; false (and nothing appended) if the text is no timestamp.
bool append_utc(std::string_view text, std::string& out);

/// The same for PostgreSQL's date text: "2021-05-04" → "2021-05-04 00:00:00", years and " BC" as above.
bool append_midnight(std::string_view text, std::string& out);

} // namespace dumpfix::rewrite
