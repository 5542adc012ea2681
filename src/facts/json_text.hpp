// Reading JSON texts of which a person must be told where they break. Private to this room.
// A reading never throws: what is no JSON comes back with the byte where it breaks, and the caller knows the place.
#pragma once

#include <boost/json.hpp>

#include <cstddef>
#include <string>
#include <string_view>

namespace dumpfix::facts {

/// A JSON text read, or where and why it could not be.
struct JsonText {
  boost::json::value value;
  bool valid = false;
  std::size_t bad_at = 0; ///< byte that does not fit
  std::string why;        ///< "it ends too early", "unexpected character", …
};

/// Reads `text` as one JSON value, up to 256 levels deep; of two members with one name the last counts.
JsonText read_json(std::string_view text);

/// The member `key` if it is a string, else "".
std::string string_member(const boost::json::object& object, std::string_view key);
/// True if the member `key` is exactly true.
bool true_member(const boost::json::object& object, std::string_view key);
/// The member `key` if it is an object, else nullptr.
const boost::json::object* object_member(const boost::json::object& object, std::string_view key);
/// True if pluginOptions.i18n.localized of a model or an attribute is true; v3 and v4 spell it alike.
bool is_localized(const boost::json::object& object);

} // namespace dumpfix::facts
