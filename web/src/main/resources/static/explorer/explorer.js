"use strict";
// Sends the query and shows the answer. Nothing is stored, and no cookie is sent.
(() => {
  const form = document.getElementById("ask");
  const query = document.getElementById("query");
  const variables = document.getElementById("variables");
  const status = document.getElementById("status");
  const answer = document.getElementById("answer");

  const body = () => {
    const text = variables.value.trim();
    return JSON.stringify({ query: query.value, variables: text ? JSON.parse(text) : {} });
  };

  const told = (response, json, took) => {
    const errors = json.errors ? json.errors.length : 0;
    const cost = json.extensions && json.extensions.cost;
    const parts = [errors ? `${errors === 1 ? "1 error" : errors + " errors"} (HTTP ${response.status})` : "Answered"];
    parts.push(`in ${took} ms`);
    if (cost) parts.push(`for ${cost.points} of ${cost.limit} points`);
    return parts.join(" ") + ".";
  };

  const ask = async () => {
    let request;
    try {
      request = body();
    } catch {
      status.textContent = "The variables are not JSON. Names and texts stand in double quotes.";
      variables.focus();
      return;
    }
    status.textContent = "Asking…";
    const began = performance.now();
    try {
      const response = await fetch(form.dataset.endpoint, {
        method: "POST",
        credentials: "omit",
        headers: { "Content-Type": "application/json", Accept: "application/json" },
        body: request,
      });
      const json = await response.json();
      status.textContent = told(response, json, Math.round(performance.now() - began));
      answer.textContent = JSON.stringify(json, null, 2);
    } catch {
      status.textContent = "No answer came. Try again in a minute.";
    }
  };

  form.addEventListener("submit", (event) => {
    event.preventDefault();
    ask();
  });
  form.addEventListener("keydown", (event) => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      ask();
    }
  });
})();
