# 11.8: where the walk asks for values: everywhere while it is hot.
set title "Rastrigin's function, one variable: points tried while it cools"
set xlabel "trial"
set ylabel "x"
set xrange [0:410]
set yrange [-7.5:7.5]
set y2range [0.01:3000]
set logscale y2
set y2tics ("T = 60" 60, "1" 1, "0.05" 0.05)
set border 11
plot reference index 0 using 1:3 with points lt 1 ps 0.6 \
     title "reference: trials", \
     reference index 0 using 1:4 axes x1y2 with lines lt 5 \
     title "temperature (right)", \
     reference index 1 using 1:3 with points lt 3 pt 9 ps 1.6 title "best", \
     for [k = 1:have_yours] yours index 0 using 1:3 with points lt 2 ps 0.6 \
     title "your trials"
