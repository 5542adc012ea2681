// Numbers, names and aligned columns as text. Nothing here depends on a locale: the same account gives the same bytes.
#include "report/text.hpp"

#include "base/utf8.hpp"

#include <algorithm>

namespace dumpfix::report {

std::string grouped(std::uint64_t number) {
  std::string out = std::to_string(number);
  for (std::size_t at = out.size(); at > 3;) {
    at -= 3;
    out.insert(at, 1, ' ');
  }
  return out;
}

std::string count_of(std::uint64_t number, std::string_view noun) {
  std::string out = grouped(number) + ' ';
  out += noun;
  if (number != 1) out += 's';
  return out;
}

std::string printable(std::string_view text) {
  std::string out(text);
  for (std::size_t i = 0; i < out.size(); ++i) {
    const auto byte = static_cast<unsigned char>(out[i]);
    if (byte < 0x20 || byte == 0x7f) out[i] = '.';
    // U+0080 to U+009F are control characters too: C2 80 to C2 9F in UTF-8.
    if (byte == 0xC2 && i + 1 < out.size() && static_cast<unsigned char>(out[i + 1]) < 0xA0) out.replace(i, 2, ".");
  }
  return out;
}

std::string in_quotes(std::string_view name) { return '"' + printable(name) + '"'; }

std::size_t width_of(std::string_view text) noexcept { return count_characters(text); }

std::vector<std::string> aligned(const std::vector<std::vector<std::string>>& rows, const std::vector<Align>& aligns) {
  std::vector<std::size_t> widths;
  for (const auto& row : rows) {
    widths.resize(std::max(widths.size(), row.size()));
    for (std::size_t i = 0; i < row.size(); ++i) widths[i] = std::max(widths[i], width_of(row[i]));
  }
  std::vector<std::string> out;
  out.reserve(rows.size());
  for (const auto& row : rows) {
    std::string line;
    for (std::size_t i = 0; i < row.size(); ++i) {
      if (i != 0) line += "  ";
      const std::string padding(widths[i] - width_of(row[i]), ' ');
      const bool right = i < aligns.size() && aligns[i] == Align::right;
      if (right) line += padding;
      line += row[i];
      if (!right && i + 1 < row.size()) line += padding;
    }
    out.push_back(std::move(line));
  }
  return out;
}

} // namespace dumpfix::report
