// Versions as rules and the command line write them: missing parts are 0.
#include "plan/version.hpp"

#include <doctest.h>

namespace dumpfix::plan {

TEST_CASE("a version is one to three numbers") {
  struct Case {
    std::string text;
    std::string wanted; ///< as to_string gives it; "" if it is no version
  };
  for (const Case& one : {Case{"4", "4.0"},
                          {"4.26", "4.26"},
                          {"4.26.2", "4.26.2"},
                          {"v4.3", "4.3"},
                          {"4.0.0", "4.0"},
                          {"10.20.30", "10.20.30"},
                          {"", ""},
                          {"x", ""},
                          {"4.", ""},
                          {".4", ""},
                          {"4..1", ""},
                          {"4.1.2.3", ""},
                          {"-4", ""},
                          {"4.-1", ""},
                          {"4 ", ""},
                          {"4.26-beta", ""},
                          {"99999999999", ""}}) {
    CAPTURE(one.text);
    const auto version = parse_version(one.text);
    CHECK((version ? to_string(*version) : "") == one.wanted);
  }
}

TEST_CASE("versions are compared part by part, as numbers") {
  struct Case {
    std::string a;
    std::string compare;
    std::string b;
    bool wanted;
  };
  for (const Case& one : {Case{"4", "=", "4.0.0", true},
                          {"4.9", "<", "4.10", true},
                          {"4.10", "<", "4.9", false},
                          {"4.26.2", ">", "4.26", true},
                          {"4.3", ">=", "4.3.0", true},
                          {"4.2.9", ">=", "4.3", false},
                          {"4.3", "<=", "4.3", true},
                          {"4.3.1", "<=", "4.3", false},
                          {"3.6", "!=", "3.6.0", false},
                          {"3.6", "!=", "3.5", true},
                          {"3.9", ">", "3.10", false},
                          {"4", ">", "4", false},
                          {"4", "<", "4", false}}) {
    CAPTURE(one.a);
    CAPTURE(one.compare);
    CAPTURE(one.b);
    CHECK(holds(*parse_version(one.a), one.compare, *parse_version(one.b)) == one.wanted);
  }
}

} // namespace dumpfix::plan
