# 9.3: the first steps with and without the correction. The three curves are
# those of a constant gradient without correction: of both, of v, of m.
set title "length of step t, constant gradient, in units of eta"
set xlabel "step t"
set ylabel "length / eta"
set logscale y
set xrange [0:31]
set yrange [0.08:60]
set samples 30
root(t) = sqrt(1 - 0.999**t)
plot [1:30] 1 / root(x) with linespoints lt 4 title "no hat on v", \
     (1 - 0.9**x) / root(x) with linespoints lt 5 title "no hats", \
     1 - 0.9**x with linespoints lt 3 title "no hat on m", \
     reference using 1:2 with linespoints lt 1 title "Adam", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 ps 1.2 \
     title "yours"
