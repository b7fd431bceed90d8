"""What people write into a cell → the names, codes and coordinates that it may mean; knows no place."""
