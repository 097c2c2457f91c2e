"""What the programs in Python share: how they tell what came, and the people of the tests' tenant."""

import json


def report(operation, run, told):
    """Carries out an operation and prints what the client handed on as a line of JSON, or what it threw."""
    answer = None
    try:
        answer = run()
        line = {"operation": operation, "answer": answer}
    except Exception as error:  # Whatever a client throws is what it tells.
        line = {"operation": operation, "error": told(error)}
    print(json.dumps(line), flush=True)
    return answer


def _id(number):
    return f"e0000000-0000-4000-8000-{number:012}"


ANA, BO, CHI, DINA, EVE, GIL, SAM, DAN = (_id(number) for number in range(8))
NOBODY = "nobody@contoso.com"
GUEST = "gil_fabrikam.com#EXT#@contoso.onmicrosoft.com"
NOWHERE = "00000000-0000-4000-8000-00000000ffff"
