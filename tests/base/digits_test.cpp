// Digits in and out against the standard library's.
#include "base/digits.hpp"

#include <doctest.h>

#include <random>
#include <string>

namespace dumpfix {

TEST_CASE("numbers are spelled as std::to_string spells them, and read back") {
  std::mt19937_64 random(1);
  const auto check = [](std::int64_t n) {
    char text[2 * digits_room];
    const std::string wanted = std::to_string(n);
    REQUIRE(std::string(text, put_digits(text, n)) == wanted);
    if (n < 0 || wanted.size() > 16) return;
    const std::string behind = wanted + "\t9,';)(9"; // what stands behind a number is not looked at
    REQUIRE(digits16(behind.data(), wanted.size()) == static_cast<std::uint64_t>(n));
    if (wanted.size() <= 8) REQUIRE(digits8(behind.data(), wanted.size()) == static_cast<std::uint64_t>(n));
  };
  for (std::int64_t n = -20'000; n < 120'000; ++n) check(n);
  for (std::int64_t power = 1, i = 0; i < 18; ++i, power *= 10)
    for (const std::int64_t n : {power - 1, power, power + 1, -power}) check(n);
  for (const std::int64_t n : {INT64_MAX, INT64_MIN}) check(n);
  for (int i = 0; i < 100'000; ++i) check(static_cast<std::int64_t>(random() >> (random() % 64)));
}

TEST_CASE("leading zeros count as the zeros they are") {
  CHECK(digits8("00000042", 8) == 42);
  CHECK(digits8("007xxxxx", 3) == 7);
  CHECK(digits16("0000000000000042", 16) == 42);
}

TEST_CASE("the largest unsigned number") {
  char text[2 * digits_room];
  CHECK(std::string(text, put_digits(text, UINT64_MAX)) == "18446744073709551615");
}

} // namespace dumpfix
