# 11.5: eigenvalues of one sign become rare much faster than tosses of a coin.
set title "share of random symmetric matrices with eigenvalues of one sign"
set xlabel "n"
set ylabel "share"
set logscale y
set format y "10^{%T}"
if (text) { set format y "1e%T" }
set xrange [0.7:7.3]
set yrange [2e-5:2]
set xtics 1
plot reference using 1:3 with linespoints lt 5 \
     title "n tosses of a coin, 2^{1-n}", \
     reference using 1:($2 > 0 ? $2 : NaN) with linespoints lt 1 ps 1 \
     title "reference", \
     "-" using 1:2 with points lt 3 ps 1.6 title "exact", \
     for [k = 1:have_yours] yours using 1:($2 > 0 ? $2 : NaN) with points lt 2 \
     ps 1.2 title "yours"
1 1
2 0.2928932188
e
