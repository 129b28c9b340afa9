"""The animated figure: rig data, skeleton, flesh and painter.

Only ``painter`` imports Qt; the rest is geometry in rig units (x right, y down, floor at 0.92).
"""
