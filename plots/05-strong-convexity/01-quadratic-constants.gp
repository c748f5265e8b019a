# 5.1: mu and L of least squares on the first m samples.
set title "diabetes, 10 features: mu and L of the first m samples"
set xlabel "m (a mu of 0 is drawn at the bottom)"
set logscale y
set format y (text ? "%g" : "10^{%L}")
set xrange [0:61]
set yrange [7e-6:30]
set arrow 1 from 10, 7e-6 to 10, 30 nohead lt 5
set label 1 "m = 10 = n" at 13, 3e-5
plot reference using 1:3 with linespoints lt 1 title "reference L", \
     reference using 1:2 with linespoints lt 3 title "reference mu", \
     for [k = 1:have_yours] yours using 1:3 with points lt 2 ps 1.2 \
     title "your L", \
     for [k = 1:have_yours] yours using 1:2 with points lt 4 ps 1.2 \
     title "your mu"
