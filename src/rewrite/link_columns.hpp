// Columns of whole numbers, packed: in as few bytes each as the largest of them needs, or as a first number where they
// count up.
#pragma once

#include <cstddef>
#include <cstdint>
#include <cstring>

namespace dumpfix::rewrite {

/// How a column is kept: the first number of those that count up, or so many bytes for each.
enum class Width : std::uint8_t { counting, one = 1, two = 2, four = 4, eight = 8 };

template <class Number>
void narrow(const std::int64_t* from, std::size_t size, char* into) {
  for (std::size_t i = 0; i < size; ++i) {
    const auto n = static_cast<Number>(from[i]);
    std::memcpy(into + i * sizeof n, &n, sizeof n);
  }
}
template <class Number>
void widen(const char* from, std::size_t size, std::int64_t* into) {
  for (std::size_t i = 0; i < size; ++i) {
    Number n;
    std::memcpy(&n, from + i * sizeof n, sizeof n);
    into[i] = static_cast<std::int64_t>(n);
  }
}

/// The least width that holds all numbers, which are taken as unsigned: a negative one takes eight bytes.
inline Width width_of(const std::int64_t* column, std::size_t size) {
  std::uint64_t all = 0;
  for (std::size_t i = 0; i < size; ++i) all |= static_cast<std::uint64_t>(column[i]);
  return all >> 32 != 0 ? Width::eight : all >> 16 != 0 ? Width::four : all >> 8 != 0 ? Width::two : Width::one;
}

/// Packs `size` numbers and returns where they end; column_size() bytes are written.
inline char* put_column(const std::int64_t* column, std::size_t size, Width width, char* into) {
  switch (width) {
  case Width::counting: std::memcpy(into, column, 8); return into + 8;
  case Width::one: narrow<std::uint8_t>(column, size, into); break;
  case Width::two: narrow<std::uint16_t>(column, size, into); break;
  case Width::four: narrow<std::uint32_t>(column, size, into); break;
  case Width::eight: std::memcpy(into, column, size * 8); break;
  }
  return into + size * static_cast<std::size_t>(width);
}

/// Bytes of a packed column.
inline std::size_t column_size(std::size_t size, Width width) {
  return width == Width::counting ? 8 : size * static_cast<std::size_t>(width);
}

/// Unpacks `size` numbers and returns where they end.
inline const char* get_column(const char* from, std::size_t size, Width width, std::int64_t* into) {
  switch (width) {
  case Width::counting: {
    std::int64_t first;
    std::memcpy(&first, from, 8);
    for (std::size_t i = 0; i < size; ++i) into[i] = first + static_cast<std::int64_t>(i);
    return from + 8;
  }
  case Width::one: widen<std::uint8_t>(from, size, into); break;
  case Width::two: widen<std::uint16_t>(from, size, into); break;
  case Width::four: widen<std::uint32_t>(from, size, into); break;
  case Width::eight: std::memcpy(into, from, size * 8); break;
  }
  return from + size * static_cast<std::size_t>(width);
}

} // namespace dumpfix::rewrite
