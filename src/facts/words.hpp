// The word functions that Strapi and its database layer use to make names: lodash's snakeCase, kebabCase, camelCase,
// and pluralize's singular and plural. Exactly theirs: names made here must be those that v3 made and that v4 will look
// for.
#pragma once

#include <string>
#include <string_view>

namespace dumpfix::facts {

/// lodash 4.17.21 `_.snakeCase` of UTF-8 text: "seo2Title" → "seo_2_title", "HTMLBody" → "html_body", "it's" → "its".
std::string snake_case(std::string_view text);
/// lodash 4.17.21 `_.kebabCase`: "BlogPost" → "blog-post".
std::string kebab_case(std::string_view text);
/// lodash 4.17.21 `_.camelCase`: "blog-post" → "blogPost".
std::string camel_case(std::string_view text);
/// pluralize 8.0.0 `pluralize.singular`: "categories" → "category", "data" → "datum", "news" → "news". Keeps what it
/// compiled, as plural() does: for one thread.
std::string singular(std::string_view text);
/// pluralize 8.0.0 `pluralize.plural`: "category" → "categories", "person" → "people".
std::string plural(std::string_view text);
/// JavaScript's String.prototype.toLowerCase for ASCII and Latin letters.
std::string lower_case(std::string_view text);

} // namespace dumpfix::facts
