# A second derivative with a dip between two samples.
set title "Eleven samples of f'', all positive, and what lies between two of them"
set xlabel "x"
set ylabel "f''"
set xrange [-1:1]
set yrange [-2.5:1.8]
set samples 2001
d2f(x) = 1 - 3 * exp(-((x - 0.3) / 0.02)**2)
set xzeroaxis lt 5 dt 1
plot d2f(x) with lines lt 5 dt 1 title "f''", \
     [k = 0:10] '+' using (-1 + 0.2 * $0):($0 > 10 ? NaN : d2f(-1 + 0.2 * $0)) \
     with points lt 1 ps 1.4 title "samples"
