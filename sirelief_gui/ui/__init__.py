"""The only room that knows Qt: shell, screens, widgets, theme, figure and charts."""
