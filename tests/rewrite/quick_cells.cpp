// The quick ways of cells answer as the thorough ones do, or not at all; and they do answer for what dumps hold.
#include "rewrite/quick_cells.hpp"

#include "dump/value.hpp"
#include "rewrite/instant.hpp"

#include <doctest.h>
#include <random>
#include <string>

using namespace dumpfix;
using namespace dumpfix::rewrite;

namespace {

/// The text with bytes behind it that may be read, and that look as if they belonged to it.
struct Padded {
  std::string bytes;
  std::size_t size;
  explicit Padded(const std::string& text, char pad = '0') : bytes(text + std::string(slack, pad)), size(text.size()) {}
};

void check_instant(const std::string& text) {
  CAPTURE(text);
  for (const char pad : {'0', '\t', '+'}) {
    const Padded cell(text, pad);
    std::string shifted(cell.size + slack, 'b');
    if (const char* end = put_quick_shifted(shifted.data(), cell.bytes.data(), cell.size); end != nullptr) {
      shifted.resize(static_cast<std::size_t>(end - shifted.data()));
      std::string out;
      CHECK(append_utc(text, out));
      CHECK(out == shifted);
    }
    if (!is_quick_utc(cell.bytes.data(), cell.size)) continue;
    std::string out;
    CHECK(append_utc(text, out));
    CHECK(out == text.substr(0, text.size() - utc_offset));
  }
}

void check_id(const std::string& text) {
  CAPTURE(text);
  const Padded cell(text);
  std::int64_t id = -1;
  if (quick_id(cell.bytes.data(), cell.size, id)) CHECK(dump::decode_integer(text, dump::CellForm::copy) == id);
}

} // namespace

TEST_CASE("quick instants are those of append_utc, whatever one byte is changed to") {
  for (const std::string text : {"2021-05-04 10:11:12+00", "2021-05-04 10:11:12.3+00", "1999-12-28 23:59:59.999+00",
                                 "2020-02-28 00:00:00.123456+00", "0001-01-01 19:00:00+00",
                                 "9999-10-20 20:10:30.12345+00", "2021-05-04 10:11:12+05", "2021-05-04 10:11:12.345"})
    for (std::size_t at = 0; at < text.size(); ++at)
      for (int c = 0; c < 256; ++c) {
        std::string changed = text;
        changed[at] = static_cast<char>(c);
        check_instant(changed);
        check_instant(changed.substr(0, at + 1));
      }
}

TEST_CASE("quick instants are those of append_utc, for random fields") {
  std::mt19937 random(11);
  const auto field = [&random](unsigned limit) {
    const std::string digits = std::to_string(random() % limit);
    return digits.size() < 2 ? "0" + digits : digits;
  };
  unsigned quick = 0;
  for (int i = 0; i < 20'000; ++i) {
    std::string text = std::to_string(random() % 10'000);
    text = std::string(4 - text.size(), '0') + text + "-" + field(14) + "-" + field(33) + " " + field(26) + ":" +
           field(62) + ":" + field(62);
    if (random() % 2 != 0) text += "." + std::to_string(random() % 1'000'000);
    if (random() % 8 != 0) text += random() % 8 != 0 ? "+00" : "+01";
    check_instant(text);
    quick += is_quick_utc(Padded(text).bytes.data(), text.size());
  }
  CHECK(quick > 5'000); // three of four are well-formed with offset zero
}

TEST_CASE("most times with an offset of hours are shifted quickly, and as append_utc does") {
  const auto two = [](int n) { return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)}; };
  int quick = 0, all = 0;
  for (const int day : {1, 2, 15, 27, 28, 29, 31})
    for (int hour = 0; hour < 24; ++hour)
      for (const char sign : {'+', '-'})
        for (int offset = 0; offset < 19; ++offset) {
          const std::string text = "2021-03-" + two(day) + ' ' + two(hour) + ":30:59.5" + sign + two(offset);
          check_instant(text);
          std::string to(64, ' ');
          quick += put_quick_shifted(to.data(), Padded(text).bytes.data(), text.size()) != nullptr;
          ++all;
        }
  CHECK(quick > all / 2);
}

TEST_CASE("days that a month has in every year are quick, and no others") {
  for (const std::string text :
       {"2019-04-04 00:54:57.351+00", "2022-12-22 05:59:34+00", "2000-01-28 23:59:59.000001+00"})
    CHECK(is_quick_utc(Padded(text).bytes.data(), text.size()));
  constexpr int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  for (int month = 0; month < 20; ++month)
    for (int day = 0; day < 40; ++day) {
      const auto two = [](int n) {
        return std::string{static_cast<char>('0' + n / 10), static_cast<char>('0' + n % 10)};
      };
      const std::string text = "2021-" + two(month) + '-' + two(day) + " 23:59:59.123+00";
      CAPTURE(text);
      const bool is_day = month >= 1 && month <= 12 && day >= 1 && day <= days[month - 1];
      CHECK(is_quick_utc(Padded(text).bytes.data(), text.size()) == is_day);
      check_instant(text);
    }
}

TEST_CASE("quick ids are those of decode_integer") {
  for (const std::string text : {"0", "1", "9", "10", "007", "12345678", "99999999"}) {
    CAPTURE(text);
    std::int64_t id = -1;
    CHECK(quick_id(Padded(text).bytes.data(), text.size(), id));
    check_id(text);
  }
  for (const std::string text : {"", "-1", "+1", "123456789", "1.0", "x", "'1'", "\\N", "NULL", " 1", "1 "}) {
    CAPTURE(text);
    std::int64_t id = -1;
    CHECK_FALSE(quick_id(Padded(text).bytes.data(), text.size(), id));
  }
  std::mt19937 random(3);
  for (int i = 0; i < 20'000; ++i) check_id(std::to_string(random() >> random() % 32));
  for (std::size_t at = 0; at < 8; ++at)
    for (int c = 0; c < 256; ++c) {
      std::string text = "12345678";
      text[at] = static_cast<char>(c);
      check_id(text);
      check_id(text.substr(0, at + 1));
    }
}

TEST_CASE("short copies copy all bytes and return their end") {
  for (std::size_t size = 0; size < 200; ++size) {
    const std::string from(size + slack, 'a');
    std::string to(size + slack, 'b');
    CHECK(copy_short(to.data(), from.data(), size) == to.data() + size);
    CHECK(to.substr(0, size) == from.substr(0, size));
  }
}
