"""Tests of the command `trace`."""

import csv
import io
from xml.etree import ElementTree

import pytest

# The numbers of the worked example: the results of its events, the last two apart.
RESULTS = [
    [1, 1],
    [0.4],
    [0.5],
    [0.622459],
    [0.186738],
    [0.386738],
    [0.595497],
    [0.081811],
    [-0.404503],
    [0.240880],
    [-0.097437],
    [-0.060650],
    [-0.097437],
    [-0.029231],
    [0.235004],
    [-0.006869],
    [-0.006869],
    [-0.006869],
    [0.400687, 0.100687, 0.306065, 0.209744],
    [0.080492, 0.598773, -0.001320, -0.001327],
]


@pytest.fixture
def worked(done):
    done("new", "worked_example", "w.json")
    return "w.json"


def test_the_worked_example_is_printed_with_its_twenty_events(done, worked):
    lines = done("trace", worked, "--notation", "example").out.splitlines()
    numbered = [line for line in lines if line[:2].strip().isdigit()]
    assert len(numbered) == 20
    assert "x · w₁ = 1 · 0.4 = 0.4" in numbered[1]
    assert "z₁ = x · w₁ + b₁ = 0.4 + 0.1 = 0.5" in numbered[2]
    assert "h = σ(z₁) = σ(0.5) = 0.622459" in numbered[3]
    assert "L = ½ · (y − ŷ)² = ½ · (1 − 0.595497)² = 0.0818113" in numbered[7]
    assert "∂L/∂h = δ₂ · w₂ = −0.0974368 · 0.3 = −0.029231" in numbered[13]
    assert any("The old weight" in line for line in lines)
    text = "\n".join(lines)
    assert "w₂ ← w₂ − η · ∂L/∂w₂ = 0.3 − 0.1 · (−0.0606504) = 0.306065" in text
    assert "ΔL = −0.00131976" in text
    for phase in ("Load", "Forward", "Loss", "Backward", "Update", "Evaluate again"):
        assert phase in lines


def test_json_has_the_numbers_of_every_event(done, worked):
    events = done("trace", worked, "--json").json["events"]
    assert [event["number"] for event in events] == list(range(1, 21))
    for event, expected in zip(events, RESULTS, strict=True):
        got = []
        for result in event["results"]:
            value = result["value"]
            got += value if isinstance(value, list) else [value]
        assert got == pytest.approx(expected, abs=6e-7)
    product = events[1]
    assert (product["layer"], product["unit"], product["source"]) == (1, 1, 1)
    assert product["operands"][1] == {
        "name": "weight",
        "layer": 1,
        "unit": 1,
        "source": 1,
        "sample": None,
        "new": False,
        "value": 0.4,
    }
    assert events[13]["remarks"] == ["old_weight"]


def test_csv_has_a_line_for_every_event_with_all_digits(done, worked):
    rows = list(csv.DictReader(io.StringIO(done("trace", worked, "--csv").out)))
    assert len(rows) == 20
    for row, expected in zip(rows, RESULTS, strict=True):
        numbers = [float(text) for text in row["result"].split()]
        assert numbers == pytest.approx(expected, abs=6e-7)
    assert rows[3]["result"] == "0.6224593312018546"
    assert rows[13]["phase"] == "backward"


def test_the_sheets_carry_the_same_numbers(done, worked, tmp_path):
    latex = done("trace", worked, "--latex", "--notation", "example").out
    assert r"z_{1} = x \cdot w_{1} + b_{1} = 0.4 + 0.1 = 0.5" in latex
    assert r"\delta_{2} \cdot w_{2} = -0.0974368 \cdot 0.3 = -0.029231" in latex
    assert done("trace", worked, "--html", "sheet.html").out == ""
    page = (tmp_path / "sheet.html").read_text(encoding="utf-8")
    body = page[page.index("<body>") : page.index("</html>")]
    text = "".join(ElementTree.fromstring(body).itertext())
    for number in ("0.622459", "0.595497", "−0.0974368", "0.306065", "−0.00132668"):
        assert number in text
        assert number.replace("−", "-") in latex


@pytest.mark.parametrize(("level", "n"), [("phase", 6), ("layer", 14), ("term", 20)])
def test_a_level_has_its_number_of_events(done, worked, level, n):
    found = done("trace", worked, "--level", level, "--json").json["events"]
    assert len(found) == n


def test_several_updates_follow_one_another(done, worked):
    events = done("trace", worked, "--updates", "2", "--json").json["events"]
    losses = {
        event["update"]: event["results"][0]["value"]
        for event in events
        if event["kind"] == "sample_loss"
    }
    assert losses == pytest.approx({1: 0.081811, 2: 0.080492}, abs=6e-7)


@pytest.mark.parametrize(("n", "loss"), [(100, 0.024199), (1000, 0.001955)])
def test_a_trace_may_begin_after_some_training(done, worked, n, loss):
    words = ("--after", n, "--level", "layer", "--json")
    events = done("trace", worked, *words).json["events"]
    found = next(e for e in events if e["kind"] == "sample_loss")
    assert found["results"][0]["value"] == [[pytest.approx(loss, abs=6e-7)]]
    assert found["update"] == n + 1


def test_training_before_a_trace_does_not_stop_where_it_would_be_content(done):
    done("new", "worked_example", "c.json", "--until", "loss<0.5", "--epochs", "3")
    events = done("trace", "c.json", "--after", "7", "--json").json["events"]
    assert events[0]["update"] == 8


def test_a_trace_after_a_training_that_diverges_is_refused(done, command):
    words = ("--layers", "2,1", "--output", "identity", "--learning-rate", "1e9")
    done("new", *words, "--data", "xor", "d.json")
    result = command("trace", "d.json", "--after", "10000")
    assert result.status == 2
    assert "The training ended after" in result.err


def test_one_sample_of_a_batch_is_traced_alone(done, command):
    done("new", "xor_train", "x.json")
    whole = done("trace", "x.json", "--json").json["events"]
    alone = done("trace", "x.json", "--sample", "2", "--json").json["events"]
    assert alone == [
        {**event, "number": number}
        for number, event in enumerate(
            (e for e in whole if e["sample"] in (None, 2)), start=1
        )
    ]
    refused = command("trace", "x.json", "--sample", "5")
    assert refused.status == 2
    assert "no sample 5" in refused.err


def test_a_large_network_is_traced_as_fine_as_can_be_read(done):
    done("new", "digits", "d.nns")
    result = done("trace", "d.nns", "--csv")
    assert len(result.out.splitlines()) == 16
    assert "more than 1000 events" in result.err


def test_a_network_of_steps_is_traced_and_says_why_nothing_moves(done):
    done("new", "xor_gates", "g.json")
    out = done("trace", "g.json", "--sample", "1").out
    assert "gradients cannot train this perceptron" in out


def test_the_result_goes_to_a_file_if_one_is_named(done, command, worked, tmp_path):
    whole = done("trace", worked, "--csv").out
    assert done("trace", worked, "--csv", "-o", "t.csv").out == ""
    assert (tmp_path / "t.csv").read_text(encoding="utf-8") == whole
    refused = command("trace", worked, "--html", "no/such/folder.html")
    assert refused.status == 2


def test_two_forms_at_once_are_refused(command, worked):
    assert command("trace", worked, "--json", "--csv").status == 2


def test_the_words_are_in_the_language_of_the_user(done, worked, monkeypatch):
    from gui import plain_i18n

    catalogue = {("trace", "Backward"): "Обратный проход"}
    monkeypatch.setattr(plain_i18n, "catalogue", lambda _: catalogue)
    monkeypatch.setenv("PERCEPTARIUM_LANG", "ru")
    assert "Обратный проход" in done("trace", worked).out.splitlines()
