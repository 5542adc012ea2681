// Quoting: what needs no escape is copied in runs, and control characters get the short escape where JSON has one.
// Any bytes come out as a string that JSON readers take, if they are UTF-8.
#include "base/json_string.hpp"

namespace dumpfix {

std::string json_quote(std::string_view text) {
  static constexpr char hex[] = "0123456789abcdef";
  std::string out;
  out.reserve(text.size() + 2);
  out += '"';
  const char* p = text.data();
  const char* const end = p + text.size();
  for (;;) {
    const char* stop = json_string_stop(p, end);
    out.append(p, stop);
    if (stop == end) break;
    switch (const char c = *stop) {
    case '"': out += "\\\""; break;
    case '\\': out += "\\\\"; break;
    case '\b': out += "\\b"; break;
    case '\f': out += "\\f"; break;
    case '\n': out += "\\n"; break;
    case '\r': out += "\\r"; break;
    case '\t': out += "\\t"; break;
    default:
      out += "\\u00";
      out += hex[c >> 4];
      out += hex[c & 15];
    }
    p = stop + 1;
  }
  out += '"';
  return out;
}

} // namespace dumpfix
