// JSON validity (RFC 8259) in one pass with a bit per open bracket instead of recursion, and strings decoded. The
// validator allocates nothing: it runs on every JSON cell of a dump.
#include "rewrite/json_text.hpp"

#include "rewrite/json_text_scan.hpp"

#include <bitset>
#include <cstdint>
#include <cstring>

namespace dumpfix::rewrite {
namespace {

constexpr std::size_t max_depth = 1000;

bool is_digit(char c) noexcept { return c >= '0' && c <= '9'; }

bool is_hex(char c) noexcept { return is_digit(c) || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F'); }

/// Each function stands at the first byte of what it reads, returns false if it is not there, and else stops behind it.
class Validator {
public:
  explicit Validator(std::string_view text) : at_(text.data()), end_(text.data() + text.size()) {}

  bool document() {
    if (!value()) return false;
    space();
    return at_ == end_;
  }

private:
  void space() noexcept { at_ = json_scan::skip_space(at_, end_); }
  char peek() const noexcept { return at_ == end_ ? '\0' : *at_; }
  bool take(char c) noexcept {
    if (peek() != c) return false;
    ++at_;
    return true;
  }
  bool in_object() const noexcept { return objects_[depth_ - 1]; }

  bool value() {
    for (;;) {
      space();
      if (const char c = peek(); c == '{' || c == '[') {
        if (depth_ == max_depth) return false;
        objects_[depth_++] = c == '{';
        ++at_;
        space();
        if (!take(c == '{' ? '}' : ']')) {
          if (c == '{' && !key()) return false;
          continue;
        }
        --depth_;
      } else if (!scalar(c)) {
        return false;
      }
      // A value has ended; so may the arrays and objects that it is the last of.
      for (;;) {
        if (depth_ == 0) return true;
        space();
        if (take(',')) break;
        if (!take(in_object() ? '}' : ']')) return false;
        --depth_;
      }
      if (in_object()) {
        space();
        if (!key()) return false;
      }
    }
  }

  bool key() {
    if (!string()) return false;
    space();
    return take(':');
  }

  bool scalar(char c) {
    switch (c) {
    case '"': return string();
    case 't': return word("true");
    case 'f': return word("false");
    case 'n': return word("null");
    default: return number();
    }
  }

  bool word(std::string_view w) {
    if (static_cast<std::size_t>(end_ - at_) < w.size() || std::memcmp(at_, w.data(), w.size()) != 0) return false;
    at_ += w.size();
    return true;
  }

  bool digits() {
    const char* first = at_;
    while (is_digit(peek())) ++at_;
    return at_ != first;
  }

  bool number() {
    take('-');
    if (!take('0') && !digits()) return false;
    if (take('.') && !digits()) return false;
    if (!take('e') && !take('E')) return true;
    if (!take('+')) take('-');
    return digits();
  }

  bool string() {
    if (!take('"')) return false;
    for (;;) {
      at_ = json_string_stop(at_, end_);
      if (take('"')) return true;
      if (!take('\\') || at_ == end_) return false;
      const char c = *at_++;
      if (c == 'u') {
        for (int i = 0; i < 4; ++i, ++at_)
          if (!is_hex(peek())) return false;
      } else if (c == '\0' || std::strchr("\"\\/bfnrt", c) == nullptr) {
        return false;
      }
    }
  }

  const char* at_;
  const char* end_;
  std::size_t depth_ = 0;
  std::bitset<max_depth> objects_; ///< for each open bracket, whether it is a brace
};

/// Four hexadecimal digits at `p`, or -1.
std::int32_t hex4(const char* p, const char* end) {
  if (end - p < 4) return -1;
  std::int32_t n = 0;
  for (int i = 0; i < 4; ++i) {
    const char c = p[i];
    const int digit = c >= '0' && c <= '9'   ? c - '0'
                      : c >= 'a' && c <= 'f' ? c - 'a' + 10
                      : c >= 'A' && c <= 'F' ? c - 'A' + 10
                                             : -1;
    if (digit < 0) return -1;
    n = n * 16 + digit;
  }
  return n;
}

void append_utf8(std::int32_t point, std::string& out) {
  const auto put = [&out](std::int32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  if (point < 0x80) return put(point);
  if (point < 0x800) {
    put(0xC0 | point >> 6);
  } else {
    if (point < 0x10000) {
      put(0xE0 | point >> 12);
    } else {
      put(0xF0 | point >> 18);
      put(0x80 | (point >> 12 & 0x3F));
    }
    put(0x80 | (point >> 6 & 0x3F));
  }
  put(0x80 | (point & 0x3F));
}

} // namespace

JsonShape json_shape(std::string_view text) {
  if (!Validator(text).document()) return JsonShape::invalid;
  switch (*json_scan::skip_space(text.data(), text.data() + text.size())) {
  case '{': return JsonShape::object;
  case '[': return JsonShape::array;
  case '"': return JsonShape::string;
  case 't':
  case 'f': return JsonShape::boolean;
  case 'n': return JsonShape::null;
  default: return JsonShape::number;
  }
}

std::string json_scan::decode(std::string_view raw) {
  std::string out;
  out.reserve(raw.size());
  const char* p = raw.data();
  const char* const end = p + raw.size();
  while (p != end) {
    if (*p != '\\' || end - p < 2) {
      out += *p++;
      continue;
    }
    const char c = p[1];
    p += 2;
    switch (c) {
    case 'b': out += '\b'; break;
    case 'f': out += '\f'; break;
    case 'n': out += '\n'; break;
    case 'r': out += '\r'; break;
    case 't': out += '\t'; break;
    case 'u': {
      std::int32_t point = hex4(p, end);
      if (point < 0) break;
      p += 4;
      if (point >= 0xD800 && point < 0xDC00 && end - p >= 6 && p[0] == '\\' && p[1] == 'u') {
        if (const std::int32_t low = hex4(p + 2, end); low >= 0xDC00 && low < 0xE000) {
          point = 0x10000 + ((point - 0xD800) << 10) + (low - 0xDC00);
          p += 6;
        }
      }
      append_utf8(point >= 0xD800 && point < 0xE000 ? 0xFFFD : point, out);
      break;
    }
    default: out += c;
    }
  }
  return out;
}

} // namespace dumpfix::rewrite
