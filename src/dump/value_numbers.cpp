// Cells as whole numbers and as truth values: digits are read eight at a time, odd forms are unescaped first.
#include "dump/bytes.hpp"
#include "dump/literal_scan.hpp"
#include "dump/quoted.hpp"

#include <charconv>

namespace dumpfix::dump {
namespace {

/// Eight bytes at `p`, the first one lowest.
std::uint64_t eight_bytes(const char* p) noexcept {
  std::uint64_t bytes = 0;
  for (unsigned i = 0; i < 8; ++i) bytes |= std::uint64_t{static_cast<unsigned char>(p[i])} << 8 * i; // one load
  return bytes;
}

/// The number that eight digits make, the first one in the lowest byte; -1 if a byte is no digit.
std::int64_t eight_digits(std::uint64_t bytes) noexcept {
  constexpr std::uint64_t each = 0x0101010101010101;
  // A digit has 3 in its upper half, and still so with 6 more.
  if (((bytes & 0xF0 * each) | ((bytes + 0x06 * each) & 0xF0 * each) >> 4) != 0x33 * each) return -1;
  bytes = (bytes & 0x0F * each) * 2561 >> 8; // pairs: 10 a + b
  bytes = (bytes & 0x00FF00FF00FF00FF) * 6553601 >> 16;
  return static_cast<std::int64_t>((bytes & 0x0000FFFF0000FFFF) * 42949672960001 >> 32);
}

/// An integer of up to 16 digits, with a minus sign or none; nullopt: look closer.
std::optional<std::int64_t> plain_integer(std::string_view cell) noexcept {
  const bool negative = cell.starts_with('-');
  const char* p = cell.data() + negative;
  std::size_t size = cell.size() - negative;
  if (size == 0 || size > 16) return {};
  std::int64_t value = 0;
  if (size >= 8) {
    value = eight_digits(eight_bytes(p));
    if (value < 0) return {};
    if (size > 8) { // the last eight, less what they share with the first
      static constexpr std::int64_t tens[] = {1, 10, 100, 1000, 10000, 100000, 1000000, 10000000, 100000000};
      const std::int64_t low = eight_digits(eight_bytes(p + size - 8));
      if (low < 0) return {};
      value = value * tens[size - 8] + low % tens[size - 8];
    }
  } else {
    for (; size != 0; --size, ++p) {
      const auto digit = static_cast<unsigned char>(*p - '0');
      if (digit > 9) return {};
      value = value * 10 + digit;
    }
  }
  return negative ? -value : value;
}

} // namespace

std::optional<std::int64_t> decode_integer(std::string_view cell, CellForm form) noexcept {
  if (const auto plain = plain_integer(cell)) return plain;
  if (form != CellForm::copy) {
    if (const auto literal = quoted(cell, form, {})) {
      if (!literal->prefix.empty()) return {};
      cell = literal->text;
    } else if (form == CellForm::pg_literal) {
      cell = cell.substr(0, cell.find("::"));
    }
  }
  if (cell.starts_with('+')) {
    cell.remove_prefix(1);
    if (cell.starts_with('-')) return {};
  }
  std::int64_t value = 0;
  const auto [end, error] = std::from_chars(cell.data(), cell.data() + cell.size(), value);
  if (error != std::errc() || end != cell.data() + cell.size()) return {};
  return value;
}

std::optional<bool> decode_boolean(std::string_view cell, CellForm form) noexcept {
  if (form != CellForm::copy) {
    if (const auto literal = quoted(cell, form, {}))
      cell = literal->text;
    else if (form == CellForm::pg_literal)
      cell = cell.substr(0, cell.find("::"));
  }
  for (const char* word : {"T", "TRUE", "1", "Y", "YES", "ON", "0X01", "01", "\x01"})
    if (is_keyword(cell, word)) return true;
  for (const char* word : {"F", "FALSE", "0", "N", "NO", "OFF", "0X00", "00", "\\0"})
    if (is_keyword(cell, word)) return false;
  if (cell.size() == 1 && cell[0] == '\0') return false;
  return {};
}

} // namespace dumpfix::dump
