"""What is said of the update rule in force."""

from engine.network.network import Network
from engine.training.checks.loss_points import rule_issue
from engine.training.rules import RULES
from gui.i18n import translate
from gui.widgets.terms import RULE_MEANINGS, term
from gui.widgets.terms import RULES as NAMES
from gui.words import QT_TRANSLATE_NOOP, issue_text

# A project may hold one; which one it is, the bug lab lets the student find out.
FAULTY = QT_TRANSLATE_NOOP("terms", "Faulty pass (bug lab)")
CHOICES = tuple(name for name, rule in RULES.items() if not rule.fault)


def rule_name(rule: str) -> str:
    """Return what a rule is called, without telling faults apart."""
    return translate("terms", FAULTY) if RULES[rule].fault else term(NAMES, rule)


def rule_note(network: Network | None, rule: str) -> tuple[str, str]:
    """Return a sentence about a rule and its role; "" where there is nothing to say.

    It says why the rule cannot train the network, else that it is no gradient.
    """
    issue = None if network is None else rule_issue(network, rule)
    if rule == "gradient":
        return "", "plain"  # what else stands in the way is said elsewhere
    if RULES[rule].fault:
        return rule_name(rule), "warning"
    if issue is not None:
        return issue_text(issue, translate), "warning"
    return term(RULE_MEANINGS, rule), "plain"
