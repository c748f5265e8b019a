# summary.awk: what the tests said, a line for each chapter and each program, and
# the closing line. A result that did not pass is named X.log.
function begins(path) { return substr(path, index(path, "/result/") + 8) }

FNR == 1 {
    files++
    if (FILENAME ~ /\.log$/) { bad[++broken] = begins(FILENAME) }
    seen = 0
}
/^\[====\] Synthesis:/ {
    for (i = 1; i <= NF; i++) {
        if ($i == "Tested:") { tested = $(i + 1) }
        if ($i == "Passing:") { passing = $(i + 1) }
    }
    passed += passing
    failed += tested - passing
    printf "%-32s %4d tests, %d failed\n", begins(FILENAME), tested, \
        tested - passing
}
/checks held, [0-9]+ broken$/ {
    split($2, path, "/")
    chapter = path[1]
    if (!(chapter in exercises)) { order[++chapters] = chapter }
    exercises[chapter]++
    for (i = 1; i <= NF; i++) {
        if ($i == "tests,") { tests[chapter] += $(i - 1) }
        if ($i == "mistakes") { named[chapter] += $(i - 1) }
        if ($i == "variants") { variants[chapter] += $(i - 1) }
        if ($i == "held,") { passed += $(i - 2) }
        if ($i == "broken") { failed += $(i - 1) }
    }
    if ($0 ~ /your own work/) { own++ }
}
/^[0-9]+ figures / {
    printf "%-32s %4d figures, %d broken\n", "figures", $1, $(NF - 1)
    passed += $1 - $(NF - 1)
    failed += $(NF - 1)
}
END {
    for (k = 1; k <= chapters; k++) {
        c = order[k]
        printf "%-24s %d exercises, %d tests, %d mistakes rejected and " \
            "named, %d variants\n", c, exercises[c], tests[c], named[c], \
            variants[c]
    }
    if (own) { printf "%d stubs are your own work and were left alone\n", own }
    for (k = 1; k <= broken; k++) {
        printf "FAILED: %s\n", bad[k]
        if (failed < k) { failed = k }
    }
    printf "%d passed, %d failed\n", passed, failed
    exit failed > 0
}
