// A whole file: the version line, then items up to the end.
// Several errors are found in one run: behind an error it goes on with the next item.
#include "rules/rules.hpp"

#include "rules/ast_adapted.hpp"
#include "rules/combinators.hpp"
#include "rules/item.hpp"

namespace dumpfix::rules {
namespace grammar {
namespace {

// ---- Rules ----------------------------------------------------------------------------------------------------------

constexpr x3::rule<struct item_class, Item> item = "item";
constexpr x3::rule<struct version_line_class, int> version_line = "rules";

/// The rest of the file. Never fails: what does not parse is reported.
struct lines_parser : x3::parser<lines_parser> {
  using attribute_type = std::vector<Item>;
  static constexpr bool has_attribute = true;
  static constexpr bool handles_container = true;

  template <typename C, typename R>
  bool parse(Iterator& first, Iterator const& last, C const& context, R const&, std::vector<Item>& items) const {
    read_lines(item, first, last, context, Lines{}, items);
    return true;
  }
};

/// `rules 1`. A file that begins otherwise is told of it, and read on.
struct first_line_parser : x3::parser<first_line_parser> {
  using attribute_type = int;
  static constexpr bool has_attribute = true;

  template <typename C, typename R, typename Attribute>
  bool parse(Iterator& first, Iterator const& last, C const& context, R const&, Attribute& version) const {
    Session& session = x3::get<session_tag>(context);
    const Iterator start = first = session.skip_newlines(first);
    try {
      version_line.parse(first, last, context, x3::unused, version);
      if (!session.ends_statement(first, Lines{})) throw Expected(first, "line end");
    } catch (Expected const& failure) {
      const bool other_rule = failure.where() == start && session.begins_item(start);
      const Resume resume = session.recover(failure.where(), failure.which(), start, Lines{});
      first = other_rule ? start : resume.at;
    }
    return true;
  }
};

// ---- Grammar --------------------------------------------------------------------------------------------------------

const auto item_def = declaration | structure;

const auto version_line_def = x3::expect[called("rules")["rules"_kw]] > language;

BOOST_SPIRIT_DEFINE(item, version_line)

const auto file = first_line_parser{} >> lines_parser{};

} // namespace
} // namespace grammar

File parse(std::string_view text, const std::string& file_name, std::uint32_t file_index,
           std::vector<Problem>& problems) {
  namespace x3 = boost::spirit::x3;
  grammar::Session session(text, file_name, file_index, problems);
  File file;
  if (session.too_deep()) return file;
  x3::phrase_parse(session.begin(), session.end(), x3::with<grammar::session_tag>(session)[grammar::file], x3::blank,
                   file);
  return file;
}

} // namespace dumpfix::rules
