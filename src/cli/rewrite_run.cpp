// The command `rewrite`: checks that cost nothing come first, then the rules, then the input, and the output last, so
// that a refused call leaves no trace.
#include "cli/rewrite_run.hpp"

#include "cli/load_rules.hpp"
#include "cli/terminal.hpp"
#include "facts/project.hpp"
#include "io/sink.hpp"
#include "io/source.hpp"
#include "plan/rulebook.hpp"
#include "report/summary.hpp"
#include "rewrite/rewriter.hpp"

#include <filesystem>
#include <memory>
#include <new>
#include <optional>
#include <set>

namespace dumpfix::cli {
namespace {

/// Writing to the file that is being read destroys both. A device may well be both.
void refuse_same_file(const Call& call) {
  const std::string output = call.output == "-" ? "/dev/stdout" : call.output;
  std::error_code ignored;
  if (!std::filesystem::is_regular_file(output, ignored)) return;
  const std::string name = call.output == "-" ? "standard output" : '"' + call.output + '"';
  if (io::same_file(call.input, output)) fail_usage(name + " is the input itself", "write to another file");
  for (const std::string& file : call.facts)
    if (io::same_file(file, output)) fail_usage(name + " is a file of --facts", "write to another file");
}

/// A version that was asked for on the command line and that the rules do not write is a mistake of the call.
void check_target(const Call& call, const plan::RuleBook& rules) {
  if (!call.target) return;
  try {
    rules.target(call.target);
  } catch (const Failure& failure) {
    if (failure.problem().code != Code::rules_version) throw;
    fail_usage("--target: " + failure.problem().what, failure.problem().hint);
  }
}

std::optional<facts::Project> read_project(const Call& call, const plan::RuleBook& rules) {
  if (call.v4_project.empty()) return std::nullopt;
  const auto patterns = rules.project_patterns();
  if (patterns.empty()) fail_usage("--v4-project: these rules make no use of a v4 project");
  return facts::Project::read(call.v4_project, patterns, rules.project_handlers());
}

/// Opens what --facts names, before anything is written.
std::vector<std::shared_ptr<io::Source>> open_facts(const Call& call, const plan::RuleBook& rules) {
  std::vector<std::shared_ptr<io::Source>> out;
  if (!call.facts.empty() && !rules.needs_models()) fail_usage("--facts: these rules make no use of facts");
  std::set<std::string> seen;
  for (const std::string& file : call.facts) {
    // What is read to its end for the facts has nothing left to rewrite; a regular file can be read again.
    std::error_code ignored;
    const std::string path = file == "-" ? "/dev/stdin" : file;
    if (io::same_file(call.input, path) && !std::filesystem::is_regular_file(path, ignored))
      fail_usage("--facts: \"" + file + "\" is the input itself, and can be read only once",
                 "without --facts a pipe is read once as well: what comes before the facts waits on disk");
    if (!seen.insert(file).second) fail_usage("--facts: \"" + file + "\" is named twice");
    out.push_back(io::open_source(file));
  }
  return out;
}

std::unique_ptr<io::Sink> open_output(const Call& call) {
  if (call.output != "-") return io::file_sink(call.output);
  if (call.compression) return io::stdout_sink(io::Compress::zstd, *call.compression);
  return io::stdout_sink();
}

Problem strict_problem(std::size_t findings, const Call& call) {
  Problem out;
  out.code = Code::strict;
  out.exit = exit_code_of(out.code);
  if (call.input != "-") out.place.file = call.input;
  out.what = "--strict: " + std::to_string(findings) + (findings == 1 ? " warning" : " warnings");
  out.hint =
      call.detail == report::Detail::quiet ? "without --quiet the summary lists them" : "the summary above lists them";
  return out;
}

/// Ends an output that others are reading already, so that they stop too.
void end_loudly(rewrite::Rewriter& rewriter, io::Output& out, io::Sink& sink, const Problem& problem) noexcept {
  // Nothing came yet, and a person is looking: the message on standard error says it all.
  if (!out.is_stream() || (out.written() == 0 && stdout_is_terminal())) return;
  rewriter.loud_end(problem);
  try {
    out.flush();
    sink.commit(); // ends the frame, so that `zstd -d | psql` sees the end
  } catch (...) {  // the first problem is the one to tell
  }
}

} // namespace

Problem problem_of(const std::exception_ptr& thrown) {
  Problem out;
  try {
    std::rethrow_exception(thrown);
  } catch (const Failure& failure) {
    return failure.problem();
  } catch (const std::bad_alloc&) {
    out.code = Code::spool_error;
    out.exit = ExitCode::resources;
    out.what = "out of memory";
    return out;
  } catch (const std::exception& error) {
    out.what = std::string("internal error: ") + error.what();
  } catch (...) {
    out.what = "internal error";
  }
  out.hint = "this is a bug: please report it with this message and the output of strapi-dumpfix --version --verbose";
  return out;
}

ExitCode run_rewrite(const Call& call, bool color) {
  refuse_same_file(call);
  if (call.compression && stdout_is_terminal())
    fail_usage("compressed output is not for a terminal", "write to a file: -o FILE.zst");

  std::vector<Problem> problems;
  LoadedRules loaded = load_rules(call.rules, problems);
  for (const Problem& problem : problems) print_problem(problem, color);
  if (!problems.empty()) return ExitCode::bad_rules;
  const plan::RuleBook rules(std::move(loaded.items), std::move(loaded.files));
  check_target(call, rules);
  const std::optional<facts::Project> project = read_project(call, rules);

  auto facts = open_facts(call, rules);
  const auto source = io::open_replay_source(call.input, call.tmpdir, call.read_chunk);
  const auto sink = open_output(call);
  io::run_ahead(*sink, *source, call.tmpdir);
  io::Output out(*sink);
  Account account;
  account.input = source->name();
  account.packs = call.rules;

  rewrite::Options options;
  options.rules = &rules;
  options.target = call.target;
  options.project = project ? &*project : nullptr;
  options.dialect = call.dialect;
  options.tmpdir = call.tmpdir;
  options.memory = call.memory;
  options.facts = std::move(facts);
  rewrite::Rewriter rewriter(*source, out, std::move(options), account);

  const auto summary = [&] {
    account.bytes_written = out.written();
    print_error(report::summary(account, {call.detail, color}));
  };
  try {
    rewriter.run();
    if (const std::size_t findings = call.strict ? report::strict_findings(account) : 0; findings != 0) {
      summary();
      throw Failure(strict_problem(findings, call));
    }
    out.flush();
    sink->commit();
  } catch (...) {
    const Problem problem = problem_of(std::current_exception());
    end_loudly(rewriter, out, *sink, problem);
    throw;
  }
  summary();
  return ExitCode::ok;
}

} // namespace dumpfix::cli
