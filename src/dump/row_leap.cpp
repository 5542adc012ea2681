// Looking for a row at a place, and steps over the rows until one of them is not right.
#include "dump/row_leap.hpp"

#include "dump/bytes.hpp"

#include <algorithm>
#include <charconv>
#include <cstring>

namespace dumpfix::dump {
namespace {

constexpr std::size_t window_size = 64 * 1024;
constexpr std::size_t usual_row = 8 * 1024; // a row and the one before it are looked for in so many bytes at first
constexpr std::size_t most_windows = 32;    // for a statement to begin in: 2 MiB, twice what the dump tools write
constexpr std::size_t number_size = 20;

/// The whole number that a row begins with, if `stop` follows it.
std::optional<std::uint64_t> first_number(std::string_view row, char stop) {
  std::uint64_t number = 0;
  const auto [end, error] = std::from_chars(row.data(), row.data() + row.size(), number);
  if (error != std::errc{} || end == row.data() + row.size() || *end != stop) return std::nullopt;
  return number;
}

} // namespace

RowLeap::RowLeap(const Reader::Anywhere& dump) : dump_(dump), window_(window_size) {}

/// Reads on behind the `kept` bytes at the window's front until there are `wanted`; returns how many are in it then.
std::size_t RowLeap::fill(std::size_t kept, std::size_t wanted) {
  while (kept < wanted) {
    const std::size_t got = dump_.read(dump_.context, window_.data() + kept, wanted - kept);
    if (got == 0) break;
    kept += got;
  }
  return kept;
}

// The first line that begins at or behind `at`, if it is whole in the window.
std::optional<RowLeap::Sample> RowLeap::sample_row(std::uint64_t at) {
  dump_.seek(dump_.context, at - 1);
  std::size_t size = 0;
  for (const std::size_t wanted : {usual_row, window_size}) {
    size = fill(size, wanted);
    const char* const end = window_.data() + size;
    const char* begin = find_byte(window_.data(), end, '\n');
    if (begin == nullptr) continue;
    const char* const stop = find_byte(++begin, end, '\n');
    if (stop == nullptr) continue;
    const std::string_view row(begin, static_cast<std::size_t>(stop - begin));
    const auto number = first_number(row, '\t');
    if (!number) break;
    return Sample{at - 1 + static_cast<std::uint64_t>(begin - window_.data()), *number,
                  static_cast<std::size_t>(std::count(row.begin(), row.end(), '\t'))};
  }
  return std::nullopt;
}

// The first line that begins at or behind `at` with the same head and a number.
std::optional<RowLeap::Sample> RowLeap::sample_statement(std::uint64_t at, std::string_view head) {
  const std::size_t wanted = 1 + head.size() + 1 + number_size; // a line end, the head, "(", the number and a comma
  if (wanted > window_.size() / 2) return std::nullopt;
  std::uint64_t byte = at - 1; // of the window's first byte
  dump_.seek(dump_.context, byte);
  std::size_t kept = 0;
  for (std::size_t windows = 0; windows < most_windows; ++windows) {
    const std::size_t size = fill(kept, window_size);
    if (size < wanted) break;
    const char* const data = window_.data();
    const char* const last = data + size - wanted; // a line end behind it is looked at in the next window
    for (const char* p = data; (p = find_byte(p, last, '\n')) != nullptr; ++p) {
      const std::string_view line(p + 1, wanted - 1);
      if (!line.starts_with(head) || line[head.size()] != '(') continue;
      if (const auto number = first_number(line.substr(head.size() + 1), ','))
        return Sample{byte + static_cast<std::uint64_t>(p + 1 - data), *number, 0};
    }
    kept = wanted;
    byte += size - kept;
    std::memmove(window_.data(), last, kept);
  }
  return std::nullopt;
}

std::optional<RowLeap::Sample> RowLeap::sample(std::uint64_t at, std::string_view head) {
  if (at == 0 || at >= dump_.size) return std::nullopt;
  return head.empty() ? sample_row(at) : sample_statement(at, head);
}

/// In another table the numbers begin anew, and rows of another form grow by other numbers.
bool RowLeap::same_rows(const Sample& first, const Sample& last, const Sample& next) {
  if (next.tabs != last.tabs || next.byte <= last.byte || next.number <= last.number) return false;
  const auto growth = [](const Sample& a, const Sample& b) {
    return static_cast<double>(b.number - a.number) / static_cast<double>(b.byte - a.byte);
  };
  const double before = growth(first, last), now = growth(last, next);
  return now > before / 2 && now < before * 2;
}

std::uint64_t RowLeap::furthest(std::uint64_t from, std::string_view head) {
  const auto first = sample(from, head);
  if (!first) return from;
  const std::uint64_t shortest = head.empty() ? copy_step : insert_step;
  auto last = sample(first->byte + shortest, head);
  if (!last || last->tabs != first->tabs || last->byte <= first->byte || last->number <= first->number) return from;
  const auto leap = [&](std::uint64_t step) {
    const auto next = sample(last->byte + step, head);
    const bool good = next && same_rows(*first, *last, *next);
    if (good) last = next;
    return good;
  };
  std::uint64_t step = shortest;
  while (leap(step)) step = std::max(shortest, (last->byte - from) / part);
  // The end is closer than that: what is not leapt over is read.
  while ((step /= 2) >= (head.empty() ? copy_end : shortest)) leap(step);
  return last->byte;
}

} // namespace dumpfix::dump
