// Reading PostgreSQL's ISO timestamptz text and shifting it to UTC. An offset is less than a day, so the date moves by
// one day at most; years are counted astronomically inside (1 BC is 0), in the proleptic Gregorian calendar as
// PostgreSQL does.
#include "rewrite/instant.hpp"

#include <algorithm>
#include <cstring>

namespace dumpfix::rewrite {
namespace {

constexpr int day_seconds = 86'400;

struct Reader {
  const char* at;
  const char* end;

  bool take(char c) noexcept {
    if (at == end || *at != c) return false;
    ++at;
    return true;
  }
  bool is_digit() const noexcept { return at != end && *at >= '0' && *at <= '9'; }
  /// Two digits, from `low` to `high`.
  bool two(int& n, int low, int high) noexcept {
    if (end - at < 2 || at[0] < '0' || at[0] > '9' || at[1] < '0' || at[1] > '9') return false;
    n = (at[0] - '0') * 10 + (at[1] - '0');
    at += 2;
    return n >= low && n <= high;
  }
};

struct Date {
  int year; ///< astronomical
  int month;
  int day;

  int month_days() const noexcept {
    if (month == 2) return year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
    return month == 4 || month == 6 || month == 9 || month == 11 ? 30 : 31;
  }
  void next() noexcept {
    if (++day <= month_days()) return;
    day = 1;
    if (++month <= 12) return;
    month = 1;
    ++year;
  }
  void previous() noexcept {
    if (--day >= 1) return;
    if (--month < 1) {
      month = 12;
      --year;
    }
    day = month_days();
  }
};

char* put(char* p, int n, int width) noexcept {
  for (int rest = n; rest >= 10; rest /= 10) --width;
  for (; width > 1; --width) *p++ = '0';
  char digits[12];
  char* d = digits + sizeof digits;
  do *--d = static_cast<char>('0' + n % 10);
  while ((n /= 10) != 0);
  const auto count = static_cast<std::size_t>(digits + sizeof digits - d);
  std::memcpy(p, d, count);
  return p + count;
}

/// ±HH, ±HH:MM or ±HH:MM:SS as seconds east of UTC; PostgreSQL knows none beyond 15:59:59.
bool read_offset(Reader& in, int& seconds) noexcept {
  const bool west = *in.at++ == '-';
  int h = 0, m = 0, s = 0;
  if (!in.two(h, 0, 15)) return false;
  if (in.take(':')) {
    if (!in.two(m, 0, 59)) return false;
    if (in.take(':') && !in.two(s, 0, 59)) return false;
  }
  seconds = (h * 60 + m) * 60 + s;
  if (west) seconds = -seconds;
  return true;
}

} // namespace

bool append_utc(std::string_view text, std::string& out) {
  if (text == "infinity" || text == "-infinity") {
    out += text;
    return true;
  }
  Reader in{text.data(), text.data() + text.size()};
  Date date{0, 0, 0};
  int hour = 0, minute = 0, second = 0;
  while (in.is_digit() && in.at - text.data() < 6) date.year = date.year * 10 + (*in.at++ - '0');
  const std::ptrdiff_t year_digits = in.at - text.data();
  if (year_digits < 4 || (year_digits > 4 && text[0] == '0') || date.year == 0) return false;
  if (!in.take('-') || !in.two(date.month, 1, 12) || !in.take('-') || !in.two(date.day, 1, 31)) return false;
  if (!in.take(' ') || !in.two(hour, 0, 23) || !in.take(':') || !in.two(minute, 0, 59)) return false;
  if (!in.take(':') || !in.two(second, 0, 59)) return false;
  const char* fraction = in.at;
  if (in.take('.')) {
    if (!in.is_digit()) return false;
    while (in.is_digit()) ++in.at;
  }
  const char* clock_end = in.at;
  int offset = 0;
  if (in.at != in.end && (*in.at == '+' || *in.at == '-') && !read_offset(in, offset)) return false;
  const std::string_view era(in.at, in.end);
  if (!era.empty() && era != " BC") return false;
  if (!era.empty()) date.year = 1 - date.year;
  if (date.day > date.month_days()) return false;
  if (offset == 0) {
    out.append(text.data(), clock_end).append(era);
    return true;
  }

  int seconds = (hour * 60 + minute) * 60 + second - offset;
  if (seconds < 0) {
    seconds += day_seconds;
    date.previous();
  } else if (seconds >= day_seconds) {
    seconds -= day_seconds;
    date.next();
  }
  char buffer[32];
  char* p = put(buffer, date.year > 0 ? date.year : 1 - date.year, 4);
  const auto field = [&p](char before, int n) {
    *p++ = before;
    *p++ = static_cast<char>('0' + n / 10);
    *p++ = static_cast<char>('0' + n % 10);
  };
  field('-', date.month);
  field('-', date.day);
  field(' ', seconds / 3600);
  field(':', seconds / 60 % 60);
  field(':', seconds % 60);
  out.append(buffer, p).append(fraction, clock_end);
  if (date.year <= 0) out += " BC";
  return true;
}

bool append_midnight(std::string_view text, std::string& out) {
  if (text.ends_with("infinity")) return append_utc(text, out);
  const std::size_t day_end = std::min(text.find(' '), text.size());
  std::string instant(text.substr(0, day_end));
  instant.append(" 00:00:00").append(text.substr(day_end));
  return append_utc(instant, out);
}

} // namespace dumpfix::rewrite
