"""The whole walk of a case, and who may make which move."""

def test_ready(ready):
    assert ready.state == "ready_for_decision"
