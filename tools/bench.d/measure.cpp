// Runs a pipeline, or several side by side, and tells what they cost: wall time, CPU time of all processes, memory.
//
//   dumpfix-measure LABEL [<FILE] [>FILE] PROGRAM ARGS… ['|' PROGRAM ARGS…]… ['&' the same again]…
//
// Standard input and output are /dev/null unless given. One line goes to standard output, with tabs:
//   LABEL  wall seconds  user+system seconds  largest RSS in KiB of each process, in order, with commas between
// CPU and RSS are what the kernel booked for the process (wait4), exact to well below 1 ms. RSS is never below that of
// this program at fork, about 2 MiB. Exit status: 0, or 1 if a process failed; a SIGPIPE before a pipeline's last
// process is no failure.
#include <cerrno>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <string>
#include <string_view>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>
#include <vector>

namespace {

struct Pipeline {
  const char* input = "/dev/null";
  const char* output = "/dev/null";
  std::vector<std::vector<char*>> stages{1};
};

struct Process {
  pid_t id = -1;
  bool last = false; // of its pipeline
  const char* program = nullptr;
  double cpu = 0;
  long rss = 0;
};

[[noreturn]] void fail(const char* what) {
  std::fprintf(stderr, "dumpfix-measure: %s: %s\n", what, std::strerror(errno));
  std::exit(2);
}

std::vector<Pipeline> parse(char** argument, char** end) {
  std::vector<Pipeline> out(1);
  for (; argument != end; ++argument) {
    const std::string_view text = *argument;
    Pipeline& pipeline = out.back();
    if (text == "&")
      out.emplace_back();
    else if (text == "|")
      pipeline.stages.emplace_back();
    else if (text.size() > 1 && text[0] == '<')
      pipeline.input = *argument + 1;
    else if (text.size() > 1 && text[0] == '>')
      pipeline.output = *argument + 1;
    else
      pipeline.stages.back().push_back(*argument);
  }
  return out;
}

int open_or_fail(const char* path, int flags) {
  const int file = ::open(path, flags | O_CLOEXEC, 0666);
  if (file < 0) fail(path);
  return file;
}

pid_t start(std::vector<char*> arguments, int input, int output) {
  arguments.push_back(nullptr);
  const pid_t id = ::fork();
  if (id < 0) fail("fork");
  if (id > 0) return id;
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::execvp(arguments[0], arguments.data());
  std::fprintf(stderr, "dumpfix-measure: %s: %s\n", arguments[0], std::strerror(errno));
  ::_exit(127);
}

void start(const Pipeline& pipeline, std::vector<Process>& processes) {
  int input = open_or_fail(pipeline.input, O_RDONLY);
  for (const std::vector<char*>& stage : pipeline.stages) {
    const bool last = &stage == &pipeline.stages.back();
    int ends[2] = {-1, -1};
    if (!last && ::pipe2(ends, O_CLOEXEC) != 0) fail("pipe");
    const int output = last ? open_or_fail(pipeline.output, O_WRONLY | O_CREAT | O_TRUNC) : ends[1];
    processes.push_back({.id = start(stage, input, output), .last = last, .program = stage[0]});
    ::close(input);
    ::close(output);
    input = ends[0];
  }
}

double seconds(const timeval& time) {
  return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
}

/// Waits for one of them, and books what it cost. False if it failed.
bool reap(std::vector<Process>& processes) {
  int status = 0;
  rusage usage{};
  const pid_t id = ::wait4(-1, &status, 0, &usage);
  if (id < 0) fail("wait4");
  for (Process& process : processes) {
    if (process.id != id) continue;
    process.cpu = seconds(usage.ru_utime) + seconds(usage.ru_stime);
    process.rss = usage.ru_maxrss;
    if (WIFEXITED(status) && WEXITSTATUS(status) == 0) return true;
    if (WIFSIGNALED(status) && WTERMSIG(status) == SIGPIPE && !process.last) return true;
    std::fprintf(stderr, "dumpfix-measure: %s ended with %s %d\n", process.program,
                 WIFSIGNALED(status) ? "signal" : "status",
                 WIFSIGNALED(status) ? WTERMSIG(status) : WEXITSTATUS(status));
    return false;
  }
  return true;
}

} // namespace

int main(int argc, char** argv) {
  if (argc < 3) {
    std::fputs("usage: dumpfix-measure LABEL [<FILE] [>FILE] PROGRAM ARGS... ['|' ...] ['&' ...]\n", stderr);
    return 64;
  }
  const std::vector<Pipeline> pipelines = parse(argv + 2, argv + argc);
  for (const Pipeline& pipeline : pipelines)
    for (const std::vector<char*>& stage : pipeline.stages)
      if (stage.empty()) {
        std::fputs("dumpfix-measure: a stage without a program\n", stderr);
        return 64;
      }
  std::vector<Process> processes;
  const auto begin = std::chrono::steady_clock::now();
  for (const Pipeline& pipeline : pipelines) start(pipeline, processes);
  bool good = true;
  for (std::size_t left = processes.size(); left != 0; --left) good = reap(processes) && good;
  const std::chrono::duration<double> wall = std::chrono::steady_clock::now() - begin;
  double cpu = 0;
  std::string rss;
  for (const Process& process : processes) {
    cpu += process.cpu;
    rss += (rss.empty() ? "" : ",") + std::to_string(process.rss);
  }
  std::printf("%s\t%.6f\t%.6f\t%s\n", argv[1], wall.count(), cpu, rss.c_str());
  return good ? 0 : 1;
}
