"use strict";

// Builds a call's address from its form, asks it with the token that was typed, and shows the answer.
function address(form) {
  let path = form.dataset.path;
  const query = new URLSearchParams();
  for (const input of form.querySelectorAll("input")) {
    if (input.dataset.in === "path") {
      path = path.replace(`{${input.name}}`, encodeURIComponent(input.value));
    } else if (input.value !== "") {
      query.append(input.name, input.value);
    }
  }
  return query.size ? `${path}?${query}` : path;
}

async function show(response, answer) {
  const kind = (response.headers.get("Content-Type") ?? "").split(";")[0];
  const head = document.createElement("p");
  head.textContent = `${response.status} ${response.statusText}, ${kind}, ETag ${response.headers.get("ETag") ?? "none"}`;
  let body;
  if (kind === "image/svg+xml") {
    body = document.createElement("img");
    body.src = URL.createObjectURL(await response.blob());
  } else {
    body = document.createElement("pre");
    const text = await response.text();
    body.textContent = kind.endsWith("json") ? JSON.stringify(JSON.parse(text), null, 2) : text;
  }
  answer.replaceChildren(head, body);
}

for (const form of document.querySelectorAll("form")) {
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const url = address(form);
    form.querySelector(".asked").textContent = `GET ${url}`;
    const answer = form.parentElement.querySelector(".answer");
    answer.hidden = false;
    answer.textContent = "asking …";
    const token = document.getElementById("token").value;
    try {
      await show(await fetch(url, { headers: token ? { Authorization: `Bearer ${token}` } : {} }), answer);
    } catch (error) {
      answer.textContent = `no answer: ${error}`;
    }
  });
}
