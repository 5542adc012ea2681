#!/usr/bin/env python3
"""Makes tables of what tools/bench measured, beside the limits, as Markdown: on standard output and in report*.md of the work folder.

usage: report.py ratios|callgrind|servers --work DIR --limits FILE
Exit status: 1 if counts of instructions (callgrind) pass a limit; times pass or not without consequence."""

import argparse
import collections
import pathlib
import statistics
import sys

PEERS = ["tool", "identity", "wc", "catcat", "pipe", "pipe-facts", "zstd", "igzip", "mawk", "sed", "perl"]
AT_LEAST = {"kernel", "rate"}

Limit = collections.namedtuple("Limit", "kind input case against bound aim")


class Samples:
    """Medians by label, from lines of dumpfix-measure: label, wall, CPU, RSS of each process."""

    def __init__(self, path):
        self.rows = collections.defaultdict(list)
        for line in path.read_text().splitlines():
            label, wall, cpu, rss = line.split("\t")
            self.rows[label].append((float(wall), float(cpu), [int(x) / 1024 for x in rss.split(",")]))

    def __contains__(self, label):
        return label in self.rows

    def wall(self, label):
        return statistics.median(r[0] for r in self.rows[label])

    def cpu(self, label):
        return statistics.median(r[1] for r in self.rows[label])

    def rss(self, label):
        """MiB of the tool: the only process, or the middle one of cat | tool | cat; the largest of all runs."""
        return max(r[2][len(r[2]) // 2] for r in self.rows[label])


def read_limits(path):
    for line in path.read_text().splitlines():
        words = line.split("#")[0].split()
        if words:
            kind, source, case, against, bound, *aim = words
            yield Limit(kind, source, case, against, float(bound), float(aim[0]) if aim else None)


def table(head, rows):
    """Markdown, with columns padded so that it reads well as plain text, too. The first column is left-aligned."""
    cells = [head] + [[str(c) for c in row] for row in rows]
    width = [max(len(row[i]) for row in cells) for i in range(len(head))]
    def line(row):
        return "| " + " | ".join(c.ljust(w) if i == 0 else c.rjust(w) for i, (c, w) in enumerate(zip(row, width))) + " |"
    rule = "|" + "|".join("-" * (w + 2) if i == 0 else "-" * (w + 1) + ":" for i, w in enumerate(width)) + "|"
    return "\n".join([line(cells[0]), rule] + [line(r) for r in cells[1:]])


def verdict(limit, value):
    good = value >= limit.bound if limit.kind in AT_LEAST else value <= limit.bound
    if not good:
        return "UNDER" if limit.kind in AT_LEAST else "OVER"
    if limit.aim is not None:
        return "ok, aim met" if value <= limit.aim else "ok"
    return "ok"


def limit_row(limit, what, value, form="{:.2f}"):
    sign = "≥" if limit.kind in AT_LEAST else "≤"
    bound = f"{sign} {limit.bound:g}" + (f" ({limit.aim:g})" if limit.aim is not None else "")
    return [what, form.format(value), bound, verdict(limit, value)]


def ratio_rows(limits, samples, kernels):
    """One row for each limit whose samples are there."""
    for limit in limits:
        at = lambda case, scale="0.28": f"{limit.input}@{scale}/{case}"
        name = f"{limit.input} {limit.case}"
        if limit.kind == "cpu" and at(limit.case) in samples:
            yield limit_row(limit, f"CPU, {name} / {limit.against}", samples.cpu(at(limit.case)) / samples.cpu(at(limit.against)))
        elif limit.kind == "growth" and at(limit.case) in samples:
            value = samples.cpu(at(limit.case)) / samples.cpu(at(limit.case, limit.against))
            yield limit_row(limit, f"CPU for 4× the rows, {name}", value)
        elif limit.kind in ("rss", "flat"):
            for scale in ("0.07", "0.28", "1"):
                label = at(limit.case, scale)
                if label not in samples:
                    continue
                if limit.kind == "rss":
                    yield limit_row(limit, f"peak MiB, {name}, scale {scale}", samples.rss(label), "{:.1f}")
                elif scale != limit.against:
                    value = samples.rss(label) / samples.rss(at(limit.case, limit.against))
                    yield limit_row(limit, f"peak memory, {name}, scale {scale} / {limit.against}", value)
        elif limit.kind == "start" and at(limit.case, "0") in samples:
            yield limit_row(limit, f"start-up ms, {name}", samples.wall(at(limit.case, "0")) * 1000, "{:.1f}")
        elif limit.kind == "kernel" and (limit.input, limit.case) in kernels:
            yield limit_row(limit, f"kernel, {name} / {limit.against} (speed)", float(kernels[limit.input, limit.case][2]))


def throughput(samples, dumps):
    for source in dict.fromkeys(label.split("@")[0] for label in samples.rows if "@0.28/" in label):
        size = (dumps / f"{source}@0.28.sql").stat().st_size / 1e6
        rows = int((dumps / f"rows.{source.split('.')[1]}").read_text()) / 1e6
        for case in PEERS:
            label = f"{source}@0.28/{case}"
            if label in samples:
                cpu, wall = samples.cpu(label), samples.wall(label)
                memory = f"{samples.rss(label):.1f}" if case in ("tool", "identity") or case.startswith("pipe") else "–"
                yield [f"{source} ({size:.0f} MB) {case}", f"{cpu:.3f}", f"{size / cpu:.0f}", f"{wall:.3f}", f"{size / wall:.0f}",
                       f"{rows / wall:.2f}", memory]


def report_ratios(work, limits):
    samples = Samples(work / "samples-ratios.tsv")
    kernels = {tuple(line.split("\t")[:2]): line.split("\t")[2:] for line in (work / "kernels.tsv").read_text().splitlines()}
    rounds = max(len(r) for label, r in samples.rows.items() if "@0.28/" in label)
    yield f"Medians of {rounds} interleaved rounds; `cpu` is user + system of all processes. Limits with aims in parentheses."
    yield table(["what", "value", "limit (aim)", ""], ratio_rows(limits, samples, kernels))
    yield table(["scale 0.28", "CPU s", "MB/s CPU", "wall s", "MB/s wall", "M rows/s", "MiB"], throughput(samples, work / "dumps"))
    yield table(["kernel (no I/O)", "MB/s", "M rows/s", "of memcpy"],
                [[f"{source}: {name}", *values[:1], values[1] if float(values[1]) else "–", values[2]] for (source, name), values in kernels.items()])


def report_callgrind(work, limits):
    counts = {}
    for line in (work / "samples-callgrind.tsv").read_text().splitlines():
        label, instructions, size = line.split("\t")
        counts[label] = (int(instructions), int(size))
    rows = []
    for limit in limits:
        if limit.kind == "ir" and f"{limit.input}@0.05" in counts:
            small, large = counts[f"{limit.input}@0.01"], counts[f"{limit.input}@0.05"]
            value = (large[0] - small[0]) / (large[1] - small[1])
            rows.append(limit_row(limit, limit.input, value))
    yield table(["instructions per input byte", "value", "limit (aim)", ""], rows)


def report_servers(work, limits):
    samples = Samples(work / "samples-servers.tsv")
    rows = []
    for limit in limits:
        at = lambda case: f"{limit.input}/{case}"
        if limit.kind == "wall" and at(limit.case) in samples:
            value = samples.wall(at(limit.case)) / sum(samples.wall(at(a)) for a in limit.against.split("+"))
            rows.append(limit_row(limit, f"wall, {limit.input} {limit.case} / {limit.against}", value))
        elif limit.kind == "rate" and at(limit.case) in samples:
            rate = 200000 / samples.wall(at(limit.case))
            rows.append(limit_row(limit, f"rows/s, {limit.input} {limit.case} ({rate:.0f}) / {limit.against}", rate / float(limit.against), "{:.0f}"))
    yield table(["between servers", "value", "limit", ""], rows)
    yield table(["case", "wall s", "CPU s of the clients and the tool"], [[label, f"{samples.wall(label):.2f}", f"{samples.cpu(label):.2f}"] for label in samples.rows])


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("mode", choices=["ratios", "callgrind", "servers"])
    parser.add_argument("--work", type=pathlib.Path, required=True)
    parser.add_argument("--limits", type=pathlib.Path, required=True)
    arguments = parser.parse_args()
    make = {"ratios": report_ratios, "callgrind": report_callgrind, "servers": report_servers}[arguments.mode]
    text = "\n\n".join(make(arguments.work, list(read_limits(arguments.limits)))) + "\n"
    name = "report.md" if arguments.mode == "ratios" else f"report-{arguments.mode}.md"
    (arguments.work / name).write_text(text)
    print(text, end="")
    return 1 if arguments.mode == "callgrind" and "OVER" in text else 0


sys.exit(main())
