# table.awk: the lines of the benchmarks (see bench.h), side by side. A task
# whose name ends in "/s" is a rate: more is better. The suboptimality is
# relative to the best objective that anybody reached.
BEGIN { FS = "\t" }
NF == 7 {
    if (!($1 in rows)) { task[++tasks] = $1; best[$1] = "nan" }
    n = ++rows[$1]
    who[$1, n] = $2; median[$1, n] = $3; least[$1, n] = $4; most[$1, n] = $5
    goal[$1, n] = $6; memory[$1, n] = $7
    if ($6 != "nan" && $6 != "-nan" && (best[$1] == "nan" || $6 < best[$1])) {
        best[$1] = $6 + 0
    }
}
function shown(x, rate) {
    if (rate) { return sprintf("%.4g", x) }
    return sprintf("%.4g ms", 1000 * x)
}
END {
    for (t = 1; t <= tasks; t++) {
        name = task[t]
        rate = name ~ /\/s$/
        printf "%s\n", name
        printf "  %-30s %12s %12s %12s %9s %8s %7s\n", "", "median", "least", \
            "most", "subopt.", "MiB", "ratio"
        own = median[name, 1]
        for (n = 1; n <= rows[name]; n++) {
            off = "-"
            if (best[name] != "nan" && goal[name, n] !~ /nan/) {
                scale = best[name] < 0 ? -best[name] : best[name]
                off = sprintf("%.1e", \
                    (goal[name, n] - best[name]) / (scale > 0 ? scale : 1))
            }
            ratio = rate ? own / median[name, n] : median[name, n] / own
            printf "  %-30s %12s %12s %12s %9s %8s %7.2f\n", who[name, n], \
                shown(median[name, n], rate), shown(least[name, n], rate), \
                shown(most[name, n], rate), off, memory[name, n], ratio
        }
        print ""
    }
    print "ratio: how many times faster the first row of a task is"
}
