"""The reviewed table, one module for each area of the admin."""
