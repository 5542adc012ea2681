// Boost.JSON with the place of the first bad byte, and look-ups that forgive a wrong type.
// A JSON text is parsed once, by one parser; depth and duplicate members are decided here for the whole room.
#include "facts/json_text.hpp"

namespace dumpfix::facts {

namespace json = boost::json;

JsonText read_json(std::string_view text) {
  JsonText out;
  json::parse_options options;
  options.max_depth = 256;
  json::parser parser({}, options);
  json::error_code error;
  const std::size_t read = parser.write_some(text.data(), text.size(), error);
  if (!error && read == text.size()) {
    out.value = parser.release();
    out.valid = true;
    return out;
  }
  out.bad_at = read;
  if (error == json::error::incomplete)
    out.why = "it ends too early";
  else if (error == json::error::too_deep)
    out.why = "it is nested too deeply";
  else if (!error || error == json::error::extra_data)
    out.why = "text follows its end";
  else
    out.why = "unexpected character";
  return out;
}

std::string string_member(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  if (value == nullptr || !value->is_string()) return {};
  return std::string(value->get_string());
}

bool true_member(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  return value != nullptr && value->is_bool() && value->get_bool();
}

const json::object* object_member(const json::object& object, std::string_view key) {
  const json::value* value = object.if_contains(key);
  return value == nullptr ? nullptr : value->if_object();
}

bool is_localized(const json::object& object) {
  const json::object* options = object_member(object, "pluginOptions");
  const json::object* i18n = options == nullptr ? nullptr : object_member(*options, "i18n");
  return i18n != nullptr && true_member(*i18n, "localized");
}

} // namespace dumpfix::facts
