# Scores of the test part by two classifiers; 0 is the border for both.
# Samples far from it are outside of the picture.
set title "scores x'w of the breast cancer test part, near the border"
set xlabel "logistic regression"
set ylabel "SVM"
set xrange [-10:7]
set yrange [-5:4]
set xzeroaxis lt 5
set yzeroaxis lt 5
set label 1 "both: benign" at 6.7, 0.4 right
set label 2 "both: malignant" at -9.7, -0.4
plot data index 0 using 1:2 with points lt 1 pt 6 ps 0.8 title "benign", \
     data index 1 using 1:2 with points lt 2 pt 2 ps 0.8 title "malignant"
