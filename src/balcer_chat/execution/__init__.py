"""From a query to a result: facts found, values projected, computations done."""
