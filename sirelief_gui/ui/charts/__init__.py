"""The pain chart of Trends. Importing this package imports pyqtgraph: do so when Trends opens."""

import pyqtgraph as pg

# Once for all charts. No clean-up at exit: it walks every object there is, and ours have owners.
pg.setConfigOptions(antialias=True, exitCleanup=False, segmentedLineMode="off")
