# 11.6: stairs: the run rests at saddles, at heights that are known.
set title "1/4 |UU' - M|^2, eigenvalues 4, 3, 2, 1, -1, two columns"
set xlabel "step"
set ylabel "f"
set xrange [0:160]
set yrange [1:8.5]
set label 1 "U = 0: 31/4" at 104, 7.95
set label 2 "one column, with 4: 15/4" at 104, 4.2
set label 3 "minimum, with 4 and 3: 6/4" at 104, 2.05
plot 7.75 with lines lt 5 lw 1 title "critical values", \
     3.75 with lines lt 5 lw 1 title "", 1.5 with lines lt 5 lw 1 title "", \
     for [s = 0:2] reference index s using 1:2 with lines lt 1 \
     title (s ? "" : "reference, three starts"), \
     for [s = 0:3 * have_yours - 1] yours index s every 4 using 1:2 \
     with points lt 2 title (s ? "" : "yours")
