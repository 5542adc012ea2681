// Private to the room: numbers, names and aligned columns as text. Everything here is plain text of one line; widths
// count characters, not bytes.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace dumpfix::report {

/// 12345 → "12 345".
std::string grouped(std::uint64_t number);
/// 1, "row" → "1 row"; 12345, "row" → "12 345 rows".
std::string count_of(std::uint64_t number, std::string_view noun);
/// Text of a dump for a terminal: control characters become '.', so that a name cannot move the cursor.
std::string printable(std::string_view text);
/// "name", printable.
std::string in_quotes(std::string_view name);
/// Characters of UTF-8 text.
std::size_t width_of(std::string_view text) noexcept;

enum class Align { left, right };
/// The rows with their cells padded to the width of the widest one in the column, two spaces apart; the last cell of a
/// row is not padded. Columns beyond `aligns` are aligned left.
std::vector<std::string> aligned(const std::vector<std::vector<std::string>>& rows, const std::vector<Align>& aligns);

} // namespace dumpfix::report
