// timestamptz to UTC against PostgreSQL 15 itself: the left column is what it writes with `set timezone = …` (named at
// the end of the line), the right one what it writes for the same instant `at time zone 'UTC'`.
#include "rewrite/instant.hpp"

#include <doctest.h>
#include <string>
#include <utility>

using dumpfix::rewrite::append_utc;

TEST_CASE("an instant becomes wall time in UTC, as PostgreSQL reckons it") {
  static constexpr std::pair<std::string_view, std::string_view> pairs[] = {
      {"2021-05-04 05:11:12.345-03", "2021-05-04 08:11:12.345"},              // America/Sao_Paulo
      {"2018-11-03 23:59:59.999-03", "2018-11-04 02:59:59.999"},              // America/Sao_Paulo
      {"2018-11-04 01:00:00-02", "2018-11-04 03:00:00"},                      // America/Sao_Paulo
      {"1913-12-31 20:53:31-03:06:28", "1913-12-31 23:59:59"},                // America/Sao_Paulo
      {"1913-12-31 23:59:59.5-03:06:28", "1914-01-01 03:06:27.5"},            // America/Sao_Paulo
      {"0001-12-31 20:53:32-03:06:28 BC", "0001-01-01 00:00:00"},             // America/Sao_Paulo
      {"0001-01-01 00:00:00-03:06:28", "0001-01-01 03:06:28"},                // America/Sao_Paulo
      {"1000-02-28 20:53:32.000001-03:06:28", "1000-03-01 00:00:00.000001"},  // America/Sao_Paulo
      {"9999-12-31 23:59:59.999999-03", "10000-01-01 02:59:59.999999"},       // America/Sao_Paulo
      {"294276-12-31 20:59:59.999999-03", "294276-12-31 23:59:59.999999"},    // America/Sao_Paulo
      {"4714-12-31 20:53:32-03:06:28 BC", "4713-01-01 00:00:00 BC"},          // America/Sao_Paulo
      {"2022-01-01 00:00:00+05:30", "2021-12-31 18:30:00"},                   // Asia/Kolkata
      {"2021-12-31 23:59:59.9+05:30", "2021-12-31 18:29:59.9"},               // Asia/Kolkata
      {"2020-03-01 05:29:59.123456+05:30", "2020-02-29 23:59:59.123456"},     // Asia/Kolkata
      {"2020-02-29 00:00:00+05:30", "2020-02-28 18:30:00"},                   // Asia/Kolkata
      {"1900-03-01 05:21:09+05:21:10", "1900-02-28 23:59:59"},                // Asia/Kolkata
      {"2000-03-01 01:30:00+05:30", "2000-02-29 20:00:00"},                   // Asia/Kolkata
      {"0001-01-01 05:53:27.5+05:53:28", "0001-12-31 23:59:59.5 BC"},         // Asia/Kolkata
      {"0001-12-31 23:59:59+05:53:28 BC", "0001-12-31 18:06:31 BC"},          // Asia/Kolkata
      {"0044-03-15 17:53:28+05:53:28 BC", "0044-03-15 12:00:00 BC"},          // Asia/Kolkata
      {"0005-03-01 04:53:28+05:53:28 BC", "0005-02-29 23:00:00 BC"},          // Asia/Kolkata
      {"10000-01-01 05:29:59.999999+05:30", "9999-12-31 23:59:59.999999"},    // Asia/Kolkata
      {"12000-03-01 03:30:00+05:30", "12000-02-29 22:00:00"},                 // Asia/Kolkata
      {"294277-01-01 05:29:59.999999+05:30", "294276-12-31 23:59:59.999999"}, // Asia/Kolkata
      {"1942-01-01 06:29:59+06:30", "1941-12-31 23:59:59"},                   // Asia/Kolkata
      {"2021-02-28 22:30:00-03:30", "2021-03-01 02:00:00"},                   // America/St_Johns
      {"2020-02-29 22:30:00-03:30", "2020-03-01 02:00:00"},                   // America/St_Johns
      {"2021-06-30 23:59:59.99-02:30", "2021-07-01 02:29:59.99"},             // America/St_Johns
      {"1913-05-31 23:29:08-03:30:52", "1913-06-01 03:00:00"},                // America/St_Johns
      {"0001-12-31 22:29:08-03:30:52 BC", "0001-01-01 02:00:00"},             // America/St_Johns
      {"0005-02-29 21:29:08-03:30:52 BC", "0005-03-01 01:00:00 BC"},          // America/St_Johns
      {"0004-02-28 21:29:08-03:30:52 BC", "0004-03-01 01:00:00 BC"},          // America/St_Johns
      {"1900-02-28 21:29:08-03:30:52", "1900-03-01 01:00:00"},                // America/St_Johns
      {"1971-05-31 23:35:30-00:44:30", "1971-06-01 00:20:00"},                // Africa/Monrovia
      {"1971-06-01 00:00:00-00:44:30", "1971-06-01 00:44:30"},                // Africa/Monrovia
      {"2024-01-01 00:00:00+14", "2023-12-31 10:00:00"},                      // Pacific/Kiritimati
      {"2023-12-31 23:59:59+14", "2023-12-31 09:59:59"},                      // Pacific/Kiritimati
      {"2009-12-31 18:00:00-11", "2010-01-01 05:00:00"},                      // Pacific/Apia
      {"1844-12-30 20:03:52-15:56:08", "1844-12-31 12:00:00"},                // Asia/Manila
      {"2024-03-01 00:00:00+15:59", "2024-02-29 08:01:00"},                   // <x>-15:59
      {"2024-02-29 23:59:59-15:59", "2024-03-01 15:58:59"},                   // <y>+15:59
      {"2021-05-04 10:11:12.345+00", "2021-05-04 10:11:12.345"},              // UTC
      {"2021-05-04 10:11:12+00", "2021-05-04 10:11:12"},                      // UTC
      {"0044-03-15 12:00:00+00 BC", "0044-03-15 12:00:00 BC"},                // UTC
      {"294276-12-31 23:59:59.999999+00", "294276-12-31 23:59:59.999999"},    // UTC
      {"2021-01-04 10:11:12.1+00", "2021-01-04 10:11:12.1"},                  // Europe/London
      {"1879-12-31 23:59:59-00:25:21", "1880-01-01 00:25:20"},                // Europe/Dublin
  };
  for (const auto& [local, utc] : pairs) {
    CAPTURE(local);
    std::string out = "kept|";
    CHECK(append_utc(local, out));
    CHECK(out == "kept|" + std::string(utc));
  }
}

TEST_CASE("without an offset, and infinity: as it stands") {
  for (const std::string_view text :
       {"2021-05-04 10:11:12.345", "0044-03-15 12:00:00 BC", "2020-02-29 00:00:00", "infinity", "-infinity"}) {
    CAPTURE(text);
    std::string out;
    CHECK(append_utc(text, out));
    CHECK(out == text);
  }
}

TEST_CASE("no timestamp: false, and nothing is appended") {
  for (const std::string_view text : {"",
                                      "now",
                                      "Infinity+00",
                                      "2021-05-04",
                                      "2021-05-04 10:11",
                                      "2021-05-04 10:11:12.",
                                      "2021-05-04 10:11:12.+02",
                                      "2021-05-04T10:11:12+02",
                                      "2021-05-04 10:11:12+",
                                      "2021-05-04 10:11:12+2",
                                      "2021-05-04 10:11:12+02:",
                                      "2021-05-04 10:11:12+02:3",
                                      "2021-05-04 10:11:12+02:30:",
                                      "2021-05-04 10:11:12+02:30:15:00",
                                      "2021-05-04 10:11:12+02:60",
                                      "2021-05-04 10:11:12+16",
                                      "2021-05-04 10:11:12+02 AD",
                                      "2021-05-04 10:11:12+02 BC ",
                                      " 2021-05-04 10:11:12+02",
                                      "2021-05-04 24:00:00+02",
                                      "2021-05-04 10:60:00+02",
                                      "2021-05-04 10:11:60+02",
                                      "2021-00-04 10:11:12+02",
                                      "2021-13-04 10:11:12+02",
                                      "2021-05-00 10:11:12+02",
                                      "2021-04-31 10:11:12+02",
                                      "2021-02-29 10:11:12+00",
                                      "1900-02-29 10:11:12+00",
                                      "0004-02-29 10:11:12+00 BC",
                                      "0000-05-04 10:11:12+02",
                                      "021-05-04 10:11:12+02",
                                      "02021-05-04 10:11:12+02",
                                      "2021000-05-04 10:11:12+02"}) {
    CAPTURE(text);
    std::string out = "kept";
    CHECK_FALSE(append_utc(text, out));
    CHECK(out == "kept");
  }
}

TEST_CASE("a text cut anywhere is not read beyond its end") {
  const std::string whole = "2021-05-04 10:11:12.345+02:30:15 BC";
  for (std::size_t size = 0; size <= whole.size(); ++size) {
    CAPTURE(size);
    const std::string cut = whole.substr(0, size); // its own allocation, for AddressSanitizer
    std::string out;
    const bool time = size == 19 || (size >= 21 && size <= 23);               // without an offset
    const bool offset = size == 26 || size == 29 || size == 32 || size == 35; // at the end of HH, MM, SS, BC
    CHECK(append_utc(cut, out) == (time || offset));
    CHECK(out.empty() == !(time || offset));
  }
}
