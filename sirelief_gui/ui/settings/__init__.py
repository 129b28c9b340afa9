"""The sections of the settings page: each shows some settings and tells what she changed."""
