// SPDX-FileCopyrightText: 2026 The Andon authors
// SPDX-License-Identifier: GPL-3.0-or-later
"use strict";

SwaggerUIBundle({
    url: "/openapi.json",
    dom_id: "#description",
    deepLinking: true,

    displayRequestDuration: true,
    docExpansion: "list",
    defaultModelsExpandDepth: 0,
    tryItOutEnabled: true,
    // Plants have no way out to the network: nothing on this page comes from elsewhere or goes there.
    validatorUrl: null,
});
