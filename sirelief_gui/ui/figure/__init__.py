"""The figure: rig data turned into painted poses."""
