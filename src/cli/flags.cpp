// The table of options, and what is made of it: the parser (Boost.Program_options, without its guessing at
// abbreviations, which would make scripts break when an option is added) and --help.
#include "cli/flags.hpp"

#include "base/problem.hpp"

#include <algorithm>
#include <array>
#include <boost/program_options/errors.hpp>
#include <boost/program_options/options_description.hpp>
#include <boost/program_options/parsers.hpp>
#include <boost/program_options/value_semantic.hpp>
#include <numeric>

namespace dumpfix::cli {
namespace {

namespace po = boost::program_options;

constexpr std::array table{
    Flag{"output", 'o', "FILE",
         "write to FILE, which appears only when all is well; a name that\nends in .zst is compressed (default: "
         "standard output)"},
    Flag{"rules", 'r', "PACK|FILE",
         "a pack of rules or a file; repeatable, later ones on top\n(default: strapi-v3-to-v4)"},
    Flag{"target", 0, "VERSION", "the Strapi version to write for (default: the newest known)"},
    Flag{"source-dialect", 0, "NAME", "auto, postgres or mysql (default: auto, found from the dump)"},
    Flag{"v4-project", 0, "DIR", "the v4 project, whose schema files decide names and owners"},
    Flag{"facts", 0, "FILE",
         "a dump of the same database, of which core_store is read first;\na pipe then waits for nothing; repeatable"},
    Flag{"strict", 0, "", "warnings, and dropped values or links, are errors"},
    Flag{"compress", 0, "zst[:LEVEL]", "compress standard output"},
    Flag{"memory", 0, "SIZE", "memory for what must wait, as 48M or 1G (default: 48M)"},
    Flag{"tmpdir", 0, "DIR", "where what waits goes beyond --memory (default: $TMPDIR or /tmp)"},
    Flag{"quiet", 'q', "", "print errors only"},
    Flag{"verbose", 'v', "", "a summary with a line for each table"},
    Flag{"color", 0, "WHEN", "auto, always or never (default: auto)"},
    Flag{"explain-error", 0, "CODE", "say what an error code such as DF013 means"},
    Flag{"version", 0, "", "print the version; with --verbose libraries and packs too"},
    Flag{"help", 'h', "", "print this help"},
    Flag{"read-chunk", 0, "BYTES", ""},
};

/// The distance between two words: letters to insert, delete, replace, or swap with a neighbour.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  std::iota(above.begin(), above.end(), std::size_t{0});
  for (std::size_t i = 1; i <= a.size(); ++i) {
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) row[j] = std::min(row[j], before[j - 2] + 1);
    }
    std::swap(before, above);
    std::swap(above, row);
  }
  return above.back();
}

po::options_description described() {
  po::options_description out;
  for (const Flag& flag : table) {
    std::string names(flag.name);
    if (flag.letter != 0) names += std::string(",") + flag.letter;
    if (flag.argument.empty())
      out.add_options()(names.c_str(), "");
    else
      out.add_options()(names.c_str(), po::value<std::string>(), "");
  }
  return out;
}

/// "--name" of "--name=value"; "-x" stays.
std::string option_name(const std::string& written) { return written.substr(0, written.find('=')); }

[[noreturn]] void fail_unknown(const std::string& written) {
  const std::string name = option_name(written);
  std::string hint = "strapi-dumpfix --help lists the options";
  if (name.starts_with("--")) {
    std::vector<std::string_view> names;
    for (const Flag& flag : table)
      if (!flag.help.empty()) names.push_back(flag.name);
    if (const std::string_view close = nearest(std::string_view(name).substr(2), names); !close.empty())
      hint = "did you mean --" + std::string(close) + "?";
  }
  fail_usage("unknown option \"" + name + "\"", std::move(hint));
}

} // namespace

std::span<const Flag> flags() { return table; }

std::size_t Given::count(std::string_view name) const {
  const auto it = options.find(name);
  return it == options.end() ? 0 : it->second.size();
}

const std::string* Given::last(std::string_view name) const {
  const auto it = options.find(name);
  return it == options.end() ? nullptr : &it->second.back();
}

Given parse_arguments(const std::vector<std::string>& arguments) {
  namespace style = po::command_line_style;
  Given out;
  try {
    const po::options_description description = described();
    const po::parsed_options parsed =
        po::command_line_parser(arguments).options(description).style(style::unix_style & ~style::allow_guessing).run();
    for (const po::option& option : parsed.options) {
      if (option.position_key >= 0) {
        out.words.insert(out.words.end(), option.value.begin(), option.value.end());
        continue;
      }
      std::string name = option.string_key;
      // A short option may come as "-o": the long name is what the rest of the program knows.
      if (name.size() == 2 && name.front() == '-')
        for (const Flag& flag : table)
          if (flag.letter == name[1]) name = flag.name;
      out.options[name].push_back(option.value.empty() ? std::string() : option.value.front());
    }
  } catch (const po::unknown_option& error) {
    fail_unknown(error.get_option_name());
  } catch (const po::invalid_command_line_syntax& error) {
    const bool extra = error.kind() == po::invalid_syntax::extra_parameter;
    const std::string name = option_name(error.get_option_name());
    if (extra) fail_usage("option \"" + name + "\" takes no argument");
    fail_usage("option \"" + name + "\" needs an argument", "strapi-dumpfix --help lists the options");
  } catch (const po::error& error) {
    fail_usage(error.what());
  }
  return out;
}

std::string usage_line() { return "usage: strapi-dumpfix [rewrite] [OPTIONS] [INPUT]\n"; }

std::string help_text() {
  std::string out = usage_line();
  out += "\nTurns a Strapi v3 SQL dump (pg_dump, mysqldump, mariadb-dump) into a dump that Strapi v4 boots on.\n"
         "INPUT may be compressed (zstd, gzip); without it, or as \"-\", standard input is read.\n"
         "\n  pg_dump v3db | strapi-dumpfix | psql v4db\n\noptions:\n";
  constexpr std::size_t column = 30;
  for (const Flag& flag : table) {
    if (flag.help.empty()) continue;
    std::string left = flag.letter != 0 ? std::string("  -") + flag.letter + ", --" : std::string("      --");
    left += flag.name;
    if (!flag.argument.empty()) left += ' ' + std::string(flag.argument);
    left += std::string(left.size() + 2 <= column ? column - left.size() : 2, ' ');
    out += left;
    for (const char c : flag.help) {
      out += c;
      if (c == '\n') out += std::string(column, ' ');
    }
    out += '\n';
  }
  out +=
      "\nexit status: 0 done; 64 usage; 65 the dump is bad; 66 no input; 70 a bug of strapi-dumpfix; 73 cannot create\n"
      "the output; 74 read or write error; 75 temporary space or memory; 78 bad rules; 130, 143 ended by a signal\n";
  return out;
}

std::string_view nearest(std::string_view word, std::span<const std::string_view> candidates) {
  std::string_view best;
  std::size_t least = std::max<std::size_t>(word.size() / 3, 1) + 1;
  for (const std::string_view candidate : candidates) {
    // A beginning of a name is as near as a slip of one letter.
    const bool beginning = word.size() >= 3 && candidate.starts_with(word);
    const std::size_t far = beginning ? 1 : distance(word, candidate);
    if (far < least) {
      least = far;
      best = candidate;
    }
  }
  return best;
}

void fail_usage(std::string what, std::string hint) {
  fail(Code::usage, Place{"strapi-dumpfix", 0, 0, 0}, std::move(what), std::move(hint));
}

} // namespace dumpfix::cli
