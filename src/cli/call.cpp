// The values of the options: each is checked here, so that a mistake is told before a byte is read. Every refusal names
// the option as it was written and says what it takes.
#include "cli/call.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <filesystem>
#include <limits>

namespace dumpfix::cli {
namespace {

constexpr std::string_view default_pack = "strapi-v3-to-v4";
constexpr int least_level = 1, greatest_level = 22, default_level = 3;
// Words that look like commands of a tool like this one.
constexpr std::array<std::string_view, 5> not_commands{"plan", "diff", "lint", "fmt", "schemas"};

template <class Number>
std::optional<Number> parse_number(std::string_view text) {
  Number out{};
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), out);
  if (error != std::errc{} || end != text.data() + text.size()) return std::nullopt;
  return out;
}

bool exists(const std::string& path) {
  std::error_code ignored;
  return std::filesystem::exists(path, ignored);
}

std::string folder(const Given& given, std::string_view option) {
  const std::string* value = given.last(option);
  if (value == nullptr) return {};
  std::error_code ignored;
  if (!std::filesystem::is_directory(*value, ignored))
    fail_usage("--" + std::string(option) + ": \"" + *value + "\" is no folder");
  return *value;
}

int compression_level(const std::string& text) {
  const std::size_t colon = text.find(':');
  const std::string format = text.substr(0, colon);
  if (format != "zst" && format != "zstd")
    fail_usage("--compress: \"" + format + "\" is no format of compression", "write zst or zst:LEVEL");
  if (colon == std::string::npos) return default_level;
  const auto level = parse_number<int>(std::string_view(text).substr(colon + 1));
  if (!level || *level < least_level || *level > greatest_level)
    fail_usage("--compress: \"" + text.substr(colon + 1) + "\" is no level of compression", "a number from 1 to 22");
  return *level;
}

Dialect dialect_of(const std::string& text) {
  if (text == "auto") return Dialect::unknown;
  if (text == "postgres") return Dialect::postgres;
  if (text == "mysql") return Dialect::mysql;
  fail_usage("--source-dialect: \"" + text + "\" is no dialect", "one of auto, postgres, mysql");
}

When when_of(const std::string& text) {
  if (text == "auto") return When::automatic;
  if (text == "always") return When::always;
  if (text == "never") return When::never;
  fail_usage("--color: \"" + text + "\" is none of its words", "one of auto, always, never");
}

report::Detail detail_of(const Given& given) {
  const std::size_t quiet = given.count("quiet"), verbose = given.count("verbose");
  if (quiet > verbose) return report::Detail::quiet;
  return verbose > quiet ? report::Detail::verbose : report::Detail::normal;
}

void read_words(std::vector<std::string> words, Call& call) {
  const bool command = !words.empty() && words.front() == "rewrite";
  if (command) words.erase(words.begin());
  if (words.empty()) return;
  if (!command && std::find(not_commands.begin(), not_commands.end(), words.front()) != not_commands.end() &&
      !exists(words.front()))
    fail_usage("unknown command \"" + words.front() + "\"", "the only command of this version is \"rewrite\"");
  if (words.size() > 1)
    fail_usage("one INPUT is read at a time, and \"" + words[1] + "\" is a second one",
               "options take their dashes: -o FILE");
  if (words.front().empty()) fail_usage("the name of INPUT is empty");
  call.input = words.front();
  call.input_given = true;
}

} // namespace

std::optional<std::size_t> parse_size(std::string_view text) {
  std::size_t digits = 0;
  while (digits < text.size() && text[digits] >= '0' && text[digits] <= '9') ++digits;
  const auto number = parse_number<std::size_t>(text.substr(0, digits));
  if (!number || *number == 0) return std::nullopt;
  std::string unit;
  for (const char c : text.substr(digits)) unit += static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  unsigned shift = 0;
  if (!unit.empty() && unit != "B") {
    const std::size_t power = std::string_view("KMG").find(unit.front());
    if (power == std::string_view::npos) return std::nullopt;
    if (unit.size() > 1 && unit.substr(1) != "B" && unit.substr(1) != "IB") return std::nullopt;
    shift = 10 * static_cast<unsigned>(power + 1);
  }
  if (*number > std::numeric_limits<std::size_t>::max() >> shift) return std::nullopt;
  return *number << shift;
}

Call read_call(const Given& given) {
  Call call;
  call.detail = detail_of(given);
  if (const auto* color = given.last("color")) call.color = when_of(*color);
  if (given.count("help") != 0) {
    call.action = Call::Action::help;
    return call;
  }
  if (given.count("version") != 0) {
    call.action = Call::Action::version;
    return call;
  }
  if (const auto* code = given.last("explain-error")) {
    call.action = Call::Action::explain;
    call.explain = *code;
    return call;
  }
  read_words(given.words, call);
  if (const auto* output = given.last("output")) call.output = *output;
  if (call.output.empty()) fail_usage("--output: the name is empty");
  for (const std::string_view ending : {".gz", ".bz2", ".xz", ".lz4", ".zip"})
    if (call.output.ends_with(ending))
      fail_usage("--output: \"" + call.output + "\" would not hold what its name says",
                 "of compressed output there is -o FILE.zst; for another kind use a pipe: strapi-dumpfix … | gzip > "
                 "FILE.gz");
  if (const auto it = given.options.find("rules"); it != given.options.end()) call.rules = it->second;
  if (call.rules.empty()) call.rules.emplace_back(default_pack);
  if (const auto* version = given.last("target")) {
    call.target = plan::parse_version(*version);
    if (!call.target) fail_usage("--target: \"" + *version + "\" is no version", "write it as 4.26 or 4.26.2");
  }
  if (const auto* dialect = given.last("source-dialect")) call.dialect = dialect_of(*dialect);
  call.v4_project = folder(given, "v4-project");
  call.tmpdir = folder(given, "tmpdir");
  if (const auto it = given.options.find("facts"); it != given.options.end()) call.facts = it->second;
  for (const std::string& file : call.facts)
    if (file.empty()) fail_usage("--facts: the name is empty");
  call.strict = given.count("strict") != 0;
  if (const auto* format = given.last("compress")) {
    call.compression = compression_level(*format);
    if (call.output != "-")
      fail_usage("--compress is for standard output", "a FILE whose name ends in .zst is compressed");
  }
  if (const auto* size = given.last("memory")) {
    const auto bytes = parse_size(*size);
    if (!bytes) fail_usage("--memory: \"" + *size + "\" is no size", "write it as 64M or 1G");
    call.memory = *bytes;
  }
  if (const auto* size = given.last("read-chunk")) {
    const auto bytes = parse_size(*size);
    if (!bytes) fail_usage("--read-chunk: \"" + *size + "\" is no number of bytes");
    call.read_chunk = *bytes;
  }
  return call;
}

} // namespace dumpfix::cli
