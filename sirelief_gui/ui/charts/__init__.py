"""Charts and sparklines; pyqtgraph is imported late, when Trends opens."""
