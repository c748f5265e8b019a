# 5.2: residual and error of the power iteration on X'X/m, breast cancer.
set title "breast cancer: the error is of the order of the residual squared"
set xlabel "k"
set logscale y
set format y (text ? "%g" : "10^{%L}")
set xrange [0:40]
set yrange [1e-14:3]
plot reference using 1:2 with linespoints lt 1 title "reference residual", \
     reference using 1:3 with linespoints lt 3 title "reference error", \
     for [k = 1:have_yours] yours using 1:2 with points lt 2 ps 1.2 \
     title "your residual", \
     for [k = 1:have_yours] yours using 1:3 with points lt 4 ps 1.2 \
     title "your error"
