"""The pain chart of Trends. Importing this package imports pyqtgraph: do so when Trends opens."""

import pyqtgraph as pg

# No clean-up at exit: it walks every object there is, and ours have owners.
pg.setConfigOptions(exitCleanup=False)
