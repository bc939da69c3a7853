"""Gives the contract examples that the sandbox knows: its cards, and requests of the key in every state.

Made-up values alone would find no card and no request; the answers that matter would never be looked at.
"""

import json
import os
import urllib.request

import schemathesis

ROOT = os.environ["NCT_SANDBOX"]
KEY = os.environ["NCT_SANDBOX_KEY"]
REQUESTS = "/portal/api/v1/products/requests"


def call(method, path, body=None):
    data = None if body is None else json.dumps(body).encode()
    headers = {"X-API-KEY": KEY, "Content-Type": "application/json"}
    request = urllib.request.Request(ROOT + path, data, headers, method=method)
    with urllib.request.urlopen(request) as answer:
        text = answer.read()
    return json.loads(text) if text[:1] in (b"{", b"[") else None


def body(name, **more):
    """A request that passes all checks."""
    value = lambda code, text: {"code": code, "value": text}
    attributes = [
        value("name_ru", name),
        value("name_kk", "Ауыз су " + name),
        value("short_name_ru", "Вода"),
        value("country", "KZ"),
        value("tnved", "2201909000@"),
        {"code": "measure", "attributes": [value("measure_unit", "112"), value("quantity", "1.5")]},
        value("producer_country", "KZ"),
        value("a4282e5d", "ТОО «Пример»"),
    ]
    return {"oktru": "1107-0001-0001-100010001", "autoPublication": False, "attributes": attributes} | more


def made(*acts, **more):
    """The id of a request that was sent and went through these acts."""
    id = call("POST", "/gwp" + REQUESTS, body("Вода Пример", **more))["id"]
    if acts:
        call("PUT", f"/gwp{REQUESTS}/{id}/moderation")
    for act in filter(None, acts):
        call("POST", "/_sandbox/moderate", {"id": id} | act)
    return id


def in_every_state():
    remarks = [{"code": "name_ru", "comment": "Дополните наименование."}]
    extended = {
        "isGov": True,
        "autoPublication": True,
        "mainExtendedAttributes": [{"code": "1107a1c0", "value": "ПЭТ"}],
        "imageFiles": [{"fileName": photo(), "imageType": side} for side in ("FRONT", "back")],
    }
    gov = lambda *acts: made({"do": "approve"}, *acts, **extended)
    return [
        made(),
        made(None),
        made({"do": "accept"}),
        made({"do": "revise", "remarks": remarks, "comment": "Смотрите замечания."}),
        made({"do": "similar"}),
        made({"do": "exists"}),
        made({"do": "photo", "score": 40, "comment": "Текст не читается."}),
        made({"do": "approve"}),
        made({"do": "approve"}, autoPublication=True),
        made({"do": "reject", "comment": "Не товар."}),
        gov(),
        gov({"do": "accept_gz"}),
        gov({"do": "revise_gz", "remarks": remarks, "comment": "Смотрите замечания."}),
        gov({"do": "reject_gz", "comment": "Не подходит."}),
    ]


def photo():
    lines = ["--b", 'Content-Disposition: form-data; name="file"; filename="1.png"', "Content-Type: image/png", ""]
    data = "\r\n".join(lines).encode() + b"\r\n\x89PNG\r\n\x1a\n\r\n--b--\r\n"
    headers = {"X-API-KEY": KEY, "Content-Type": "multipart/form-data; boundary=b"}
    request = urllib.request.Request(ROOT + "/gwp/portal/api/v1/storage/upload", data, headers)
    with urllib.request.urlopen(request) as answer:
        return json.load(answer)["filename"]


def examples(values):
    return {f"example {number}": {"value": value} for number, value in enumerate(values)}


@schemathesis.hook
def before_load_schema(context, raw_schema):
    cards = call("GET", "/_sandbox/cards?count=3")
    codes = [card["ntin"] for trait in cards.values() for card in trait]
    codes += [card["gtin"].zfill(13) for trait in cards.values() for card in trait if card["gtin"]]
    oktru = call("GET", "/gwp/portal/api/v1/dictionaries/OKTRU/roots")
    known = {
        "id": in_every_state(),
        "tin": codes,
        "ntin": codes,
        "oktru": ["1107-0001-0001-100010001", "1107"],
        "dictionaryCode": ["OKTRU", "TNVED", "COUNTRY", "MEASURE_UNIT", "PACKAGE"],
        "parentId": [item["id"] for item in oktru],
        "page": [1, 2],
        "size": [100],
    }
    for path in raw_schema["paths"].values():
        for operation in path.values():
            for parameter in operation.get("parameters", []):
                if parameter["name"] in known:
                    parameter["examples"] = examples(known[parameter["name"]])
    # Its own words say that oktru may be null there, and all that it inherits forbids it: the words hold.
    draft = raw_schema["components"]["schemas"]["EditDraft"]
    inherited = raw_schema["components"]["schemas"]["RequestBody"]
    draft["properties"] = inherited["properties"] | draft["properties"]
    del draft["allOf"]
    requests = raw_schema["paths"][REQUESTS]["post"]
    requests["requestBody"]["content"]["application/json"]["examples"] = examples(
        [body("Вода Пример"), body("Вода", isGov=True), {"oktru": "9610-0012", "attributes": [], "autoPublication": True}]
    )
